import {
  type LinkPage,
  linkPath,
  nothingUnsent,
  ToldWrongPerson,
  WrongPerson,
  wrongPersonHeading,
} from '@samsyn/access';
import type { ReactElement } from 'react';
import type { Invitation } from '../reply-to-notice/invitation';
import { invitationPhrases } from '../reply-to-notice/invitation-phrases';
import { LinkDocument } from '../reply-to-notice/link-document';

/** For whoever got somebody else's notice. */
export function wrongPersonPage(
  invitation: Invitation,
  page: LinkPage,
  unsent = nothingUnsent,
): ReactElement {
  const { language } = page;
  const { t, seat, contact } = invitationPhrases(invitation, language);
  const heading = wrongPersonHeading(language, 'heading');
  return (
    <LinkDocument
      page={page}
      heading={heading}
      faulty={unsent.faults.length > 0}
      opened
      back
      at="wrong-person"
    >
      <WrongPerson
        language={language}
        eyebrow={t('wrongPerson.concernsValue', { seat, meeting: invitation.meeting.title })}
        text={t('wrongPerson.text')}
        next={t('wrongPerson.next')}
        contact={contact}
        action={linkPath(page, 'wrong-person')}
        unsent={unsent}
      />
    </LinkDocument>
  );
}

/** Whose notice it is has been taken down. */
export function toldWrongPersonPage(invitation: Invitation, page: LinkPage): ReactElement {
  const { language } = page;
  const { t, contact } = invitationPhrases(invitation, language);
  return (
    <LinkDocument page={page} heading={wrongPersonHeading(language, 'told')} opened at="wrong-person">
      <ToldWrongPerson language={language} next={t('wrongPerson.toldNext')} contact={contact} />
    </LinkDocument>
  );
}
