import type { LinkPage } from '@samsyn/access';
import { ErrorSummary, errorSummaryId, PageHeading, TextField } from '@samsyn/ui';
import type { ReactElement } from 'react';
import { actionPath } from './action-path';
import type { LinkedAction, LinkedActions } from './linked-actions';
import { LogDocument } from './log-document';
import type { LogFault, LogInput } from './log-form.schema';
import { logPhrases } from './log-phrases';

/** Why is it stopped? Nothing is saved until that is said; what was written on the page before comes along. */
export function reasonPage(
  shown: LinkedActions,
  action: LinkedAction,
  page: LinkPage,
  { input, faults }: { input: LogInput; faults: readonly LogFault[] },
): ReactElement {
  const said = logPhrases(shown, page.language);
  const { t } = said;
  const heading = t('page.reasonHeading');
  const errors = faults.map(({ field, problem }) => ({ field, message: said.fault(problem) }));
  const { reason, dueOn: _, ...kept } = input;
  const hidden = { ...kept, version: String(action.version) };
  return (
    <LogDocument
      page={page}
      heading={heading}
      faulty={errors.length > 0}
      back={!shown.once}
      once={shown.once}
    >
      <ErrorSummary heading={t('page.notSaved')} errors={errors} />
      <PageHeading eyebrow={said.to} heading={heading} lead={action.title} />
      <form
        className="sa-card"
        method="post"
        action={`${actionPath(page, shown, action)}#${errorSummaryId}`}
        noValidate
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          name="reason"
          rows={3}
          label={t('page.reason')}
          hint={t('page.reasonHint')}
          errors={errors}
          {...(reason ? { value: reason } : {})}
        />
        <button className="ds-button sa-submit" data-variant="primary" type="submit">
          {t('page.reasonSubmit')}
        </button>
        <p className="sa-note">{t('page.notSavedYet')}</p>
      </form>
    </LogDocument>
  );
}
