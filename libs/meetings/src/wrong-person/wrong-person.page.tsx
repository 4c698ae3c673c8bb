import { type LinkPage, linkPath, type NamedPersonFault, type NamedPersonInput } from '@samsyn/access';
import { ErrorSummary, NamedPersonForm, PageHeading, Unbroken } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { Invitation } from '../reply-to-notice/invitation';
import { invitationPhrases } from '../reply-to-notice/invitation-phrases';
import { LinkDocument } from '../reply-to-notice/link-document';

/** What was sent and not taken down: shown with the form, which keeps what was written. */
interface Unsent {
  input: NamedPersonInput;
  faults: readonly NamedPersonFault[];
}

/** For whoever got somebody else's mail: what happens, and a form to tell who is right. */
export function wrongPersonPage(
  invitation: Invitation,
  page: LinkPage,
  { input, faults }: Unsent = { input: {}, faults: [] },
): ReactElement {
  const said = invitationPhrases(invitation, page.language);
  const { t, seat } = said;
  const heading = t('wrongPerson.heading');
  const errors = faults.map(({ field, problem }) => ({
    field,
    message:
      problem === 'name' || problem === 'email' ? t(`wrongPerson.errors.${problem}`) : said.fault(problem),
  }));
  return (
    <LinkDocument page={page} heading={heading} faulty={errors.length > 0} opened back at="wrong-person">
      <ErrorSummary heading={t('wrongPerson.errors.heading')} errors={errors} />
      <PageHeading
        eyebrow={t('wrongPerson.concernsValue', { seat, meeting: invitation.meeting.title })}
        heading={heading}
      />
      <p>{t('wrongPerson.text')}</p>
      <NamedPersonForm
        heading={t('wrongPerson.who')}
        action={linkPath(page, 'wrong-person')}
        name={{ label: t('substitute.name'), ...(input.name ? { value: input.name } : {}) }}
        email={{ label: t('wrongPerson.email'), ...(input.email ? { value: input.email } : {}) }}
        submitLabel={t('wrongPerson.submit')}
        note={t('wrongPerson.next')}
        errors={errors}
      />
      <p className="sa-note">
        <Unbroken text={`${t('wrongPerson.meanwhile')} ${said.contact}`} />
      </p>
    </LinkDocument>
  );
}
