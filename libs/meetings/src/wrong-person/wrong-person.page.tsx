import { type LinkPage, linkPath } from '@samsyn/access';
import { ErrorSummary, errorSummaryId, PageHeading, TextField, Unbroken } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { Invitation } from '../reply-to-notice/invitation';
import { invitationPhrases } from '../reply-to-notice/invitation-phrases';
import { LinkDocument } from '../reply-to-notice/link-document';
import type { WrongPersonFault, WrongPersonInput } from './wrong-person-form.schema';

/** What was sent and not taken down: shown with the form, which keeps what was written. */
interface Unsent {
  input: WrongPersonInput;
  faults: readonly WrongPersonFault[];
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
      <form
        className="sa-card"
        method="post"
        action={`${linkPath(page, 'wrong-person')}#${errorSummaryId}`}
        noValidate
      >
        <h2 className="sa-section__title">{t('wrongPerson.who')}</h2>
        <TextField
          name="name"
          label={t('substitute.name')}
          errors={errors}
          {...(input.name ? { value: input.name } : {})}
        />
        <TextField
          name="email"
          type="email"
          label={t('wrongPerson.email')}
          errors={errors}
          {...(input.email ? { value: input.email } : {})}
        />
        <button className="ds-button sa-submit" data-variant="primary" type="submit">
          {t('wrongPerson.submit')}
        </button>
        <p className="sa-note">{t('wrongPerson.next')}</p>
      </form>
      <p className="sa-note">
        <Unbroken text={`${t('wrongPerson.meanwhile')} ${said.contact}`} />
      </p>
    </LinkDocument>
  );
}
