import type { LinkPage } from '@samsyn/access';
import { NoticePanel } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { LinkedActions } from '../log-by-link/linked-actions';
import { LogDocument } from '../log-by-link/log-document';
import { logPhrases } from '../log-by-link/log-phrases';

/** Who is right has been taken down: what happens now. */
export function toldWrongPersonPage(shown: LinkedActions, page: LinkPage): ReactElement {
  const { t, contact } = logPhrases(shown, page.language);
  const heading = t('wrongPerson.told');
  return (
    <LogDocument page={page} heading={heading} at="wrong-person">
      <NoticePanel
        tone="success"
        heading={heading}
        paragraphs={[t('wrongPerson.toldNext'), t('wrongPerson.meanwhile')]}
        contact={contact}
      />
    </LogDocument>
  );
}
