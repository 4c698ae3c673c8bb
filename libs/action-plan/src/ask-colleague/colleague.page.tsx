import { type LinkPage, linkPath, type NamedPersonFault, type NamedPersonInput } from '@samsyn/access';
import { ErrorSummary, NamedPersonForm, PageHeading, Unbroken } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { LinkedAction, LinkedActions } from '../log-by-link/linked-actions';
import { LogDocument } from '../log-by-link/log-document';
import { logPhrases } from '../log-by-link/log-phrases';

/** What was sent and asked nobody: shown with the form, which keeps what was written. */
export interface Unasked {
  readonly input: NamedPersonInput;
  readonly faults: readonly {
    readonly field: NamedPersonFault['field'];
    readonly problem: NamedPersonFault['problem'] | 'isReader' | 'tooMany';
  }[];
}

/** Which colleague is to log about the action this once? With who has been asked already, whom this one replaces. */
export function colleaguePage(
  shown: LinkedActions,
  action: LinkedAction,
  page: LinkPage,
  { input, faults }: Unasked = { input: {}, faults: [] },
): ReactElement {
  const said = logPhrases(shown, page.language);
  const { t } = said;
  const heading = t('ask.heading');
  const at = `actions/${action.id}/colleague`;
  const errors = faults.map(({ field, problem }) => ({ field, message: said.personFault(problem) }));
  return (
    <LogDocument page={page} heading={heading} faulty={errors.length > 0} back>
      <ErrorSummary heading={t('ask.errors.heading')} errors={errors} />
      <PageHeading eyebrow={action.title} heading={heading} />
      <p>{said.colleague(action).text}</p>
      {action.asked ? (
        <form className="sa-card" method="post" action={linkPath(page, `${at}/withdraw`)}>
          <p>
            <Unbroken text={said.asked(action.asked)} />
          </p>
          <button className="ds-button sa-submit" data-variant="secondary" type="submit">
            {t('ask.withdraw')}
          </button>
        </form>
      ) : null}
      <NamedPersonForm
        heading={t(action.asked ? 'ask.another' : 'ask.who')}
        action={linkPath(page, at)}
        name={{ label: t('ask.name'), ...(input.name ? { value: input.name } : {}) }}
        email={{
          label: t('ask.email'),
          hint: t('ask.emailHint'),
          ...(input.email ? { value: input.email } : {}),
        }}
        submitLabel={t('ask.submit')}
        note={t('ask.next')}
        errors={errors}
      />
      <p className="sa-note">
        <Unbroken text={said.contact} />
      </p>
    </LogDocument>
  );
}
