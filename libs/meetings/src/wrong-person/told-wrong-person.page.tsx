import type { LinkPage } from '@samsyn/access';
import { NoticePanel } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { Invitation } from '../reply-to-notice/invitation';
import { invitationPhrases } from '../reply-to-notice/invitation-phrases';
import { LinkDocument } from '../reply-to-notice/link-document';

/** Who is right has been taken down: what happens now. */
export function toldWrongPersonPage(invitation: Invitation, page: LinkPage): ReactElement {
  const { t, contact } = invitationPhrases(invitation, page.language);
  const heading = t('wrongPerson.told');
  return (
    <LinkDocument page={page} heading={heading} opened at="wrong-person">
      <NoticePanel
        tone="success"
        heading={heading}
        paragraphs={[t('wrongPerson.toldNext'), t('wrongPerson.meanwhile')]}
        contact={contact}
      />
    </LinkDocument>
  );
}
