import { spokenPhoneNumber } from '@samsyn/contract';
import { type Fact, NoticePanel } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { Invitation } from './invitation';
import { invitationPhrases } from './invitation-phrases';
import { LinkDocument, type LinkPage, linkPath } from './link-document';

/** For whoever got somebody else's mail: whom to tell, and what happens then. */
export function wrongPersonPage(invitation: Invitation, page: LinkPage): ReactElement {
  const { t, seat } = invitationPhrases(invitation, page.language);
  const { meeting, municipality } = invitation;
  const { contactRole, contactPhone, contactEmail } = municipality;
  const heading = t('wrongPerson.heading');
  const facts: Fact[] = [
    {
      term: t('wrongPerson.concerns'),
      value: t('wrongPerson.concernsValue', { seat, meeting: meeting.title }),
    },
    { term: t('wrongPerson.role'), value: `${contactRole}, ${municipality.name}` },
    {
      term: t('wrongPerson.phone'),
      value: (
        <a className="ds-link" href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`}>
          {spokenPhoneNumber(contactPhone)}
        </a>
      ),
    },
    {
      term: t('wrongPerson.email'),
      value: (
        <a className="ds-link" href={`mailto:${contactEmail}`}>
          {contactEmail}
        </a>
      ),
    },
  ];
  return (
    <LinkDocument page={page} heading={heading} opened at="wrong-person">
      <NoticePanel
        tone="info"
        heading={heading}
        paragraphs={[t('wrongPerson.text'), t('wrongPerson.next'), t('wrongPerson.meanwhile')]}
        facts={facts}
        actions={[{ href: linkPath(page, 'reply'), label: t('wrongPerson.back') }]}
      />
    </LinkDocument>
  );
}
