import { type LinkPage, linkPath } from '@samsyn/access';
import { NoticePanel } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { LinkedActions } from './linked-actions';
import { LogDocument } from './log-document';
import { logPhrases } from './log-phrases';

/** An action that is none of the reader's: handed over to another seat, or of a plan that holds no more. */
export function goneActionPage(shown: LinkedActions, page: LinkPage): ReactElement {
  const { t, contact } = logPhrases(shown, page.language);
  const heading = t('page.gone');
  return (
    <LogDocument page={page} heading={heading}>
      <NoticePanel
        tone="info"
        heading={heading}
        paragraphs={[t('page.goneWhy')]}
        actions={[{ href: linkPath(page, 'actions'), label: t('page.back') }]}
        contact={contact}
      />
    </LogDocument>
  );
}
