import { type LinkPage, linkPath, type NamedPersonFault, type NamedPersonInput } from '@samsyn/access';
import { ErrorSummary, NamedPersonForm, PageHeading, Unbroken } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { LinkedActions } from '../log-by-link/linked-actions';
import { LogDocument } from '../log-by-link/log-document';
import { logPhrases } from '../log-by-link/log-phrases';

/** What was sent and not taken down: shown with the form, which keeps what was written. */
interface Unsent {
  readonly input: NamedPersonInput;
  readonly faults: readonly NamedPersonFault[];
}

/** For whoever got somebody else's mail about actions: what happens, and a form to tell who is right. */
export function wrongPersonPage(
  shown: LinkedActions,
  page: LinkPage,
  { input, faults }: Unsent = { input: {}, faults: [] },
): ReactElement {
  const said = logPhrases(shown, page.language);
  const { t } = said;
  const heading = t('wrongPerson.heading');
  const errors = faults.map(({ field, problem }) => ({
    field,
    message:
      problem === 'name' || problem === 'email'
        ? t(`wrongPerson.errors.${problem}`)
        : said.personFault(problem),
  }));
  return (
    <LogDocument page={page} heading={heading} faulty={errors.length > 0} back at="wrong-person">
      <ErrorSummary heading={t('wrongPerson.errors.heading')} errors={errors} />
      <PageHeading eyebrow={said.to} heading={heading} />
      <p>{t('wrongPerson.text')}</p>
      <NamedPersonForm
        heading={t('wrongPerson.who')}
        action={linkPath(page, 'actions/wrong-person')}
        name={{ label: t('ask.name'), ...(input.name ? { value: input.name } : {}) }}
        email={{ label: t('wrongPerson.email'), ...(input.email ? { value: input.email } : {}) }}
        submitLabel={t('wrongPerson.submit')}
        note={t('wrongPerson.next')}
        errors={errors}
      />
      <p className="sa-note">
        <Unbroken text={`${t('wrongPerson.meanwhile')} ${said.contact}`} />
      </p>
    </LogDocument>
  );
}
