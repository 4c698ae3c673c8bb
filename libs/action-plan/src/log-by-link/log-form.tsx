import type { LinkPage } from '@samsyn/access';
import { ActionLogForm, type FieldError } from '@samsyn/ui';
import type { ReactElement } from 'react';
import { actionPath } from './action-path';
import type { LinkedAction } from './linked-actions';
import { type LogChoice, type LogFault, logChoices, type LogInput } from './log-form.schema';
import type { logPhrases } from './log-phrases';

/** What was sent and not saved: shown with the form, which keeps what was written. */
export interface Unsaved {
  readonly input: LogInput;
  readonly faults: readonly LogFault[];
  /** Somebody else has changed the action since the page was opened. */
  readonly changed?: boolean;
}

interface LogFormProps {
  readonly action: LinkedAction;
  readonly page: LinkPage;
  readonly said: ReturnType<typeof logPhrases>;
  readonly unsaved?: Unsaved;
}

/** How it goes with one action, as the reader says it. Nothing is chosen beforehand. */
export function LogForm({ action, page, said, unsaved }: LogFormProps): ReactElement {
  const { t } = said;
  const { indicator } = action;
  const { how, dueOn, text, reading, writtenBy } = unsaved?.input ?? {};
  const hintOf = (choice: LogChoice) => (choice === 'stopped' ? { hint: t('page.stoppedHint') } : {});
  return (
    <ActionLogForm
      id={formIdOf(action)}
      action={actionPath(page, said, action)}
      hidden={{ version: String(action.version) }}
      how={{
        legend: t('page.how'),
        options: logChoices.map((value) => ({ value, label: t(`page.choices.${value}`), ...hintOf(value) })),
        ...(how ? { chosen: how } : {}),
      }}
      dueOn={{ label: t('page.dueOn'), hint: t('page.dueOnHint'), ...(dueOn ? { value: dueOn } : {}) }}
      text={{ label: t('page.text'), hint: t('page.textHint'), ...(text ? { value: text } : {}) }}
      {...(indicator
        ? {
            reading: {
              label: indicator.name,
              ...readingHint(action, said),
              ...(reading ? { value: reading } : {}),
            },
          }
        : {})}
      {...(said.once
        ? {}
        : {
            writtenBy: {
              summary: t('page.writtenBySummary'),
              label: t('page.writtenBy'),
              hint: t('page.writtenByHint'),
              ...(writtenBy ? { value: writtenBy } : {}),
            },
          })}
      submitLabel={t('page.submit')}
      errors={errorsOf(action, said, unsaved)}
    />
  );
}

/** What must be put right, by the ids of the form's fields. */
export function errorsOf(
  action: Pick<LinkedAction, 'id'>,
  { fault }: Pick<LogFormProps['said'], 'fault'>,
  unsaved?: Unsaved,
): FieldError[] {
  return (unsaved?.faults ?? []).map(({ field, problem }) => ({
    field: `${formIdOf(action)}-${field}`,
    message: fault(problem),
  }));
}

function formIdOf({ id }: Pick<LinkedAction, 'id'>): string {
  return `action-${id}`;
}

/** "Klasser. Målet är 8." */
function readingHint({ indicator }: LinkedAction, { t }: LogFormProps['said']): { hint?: string } {
  const { unit = null, target = null } = indicator ?? {};
  const parts = [
    ...(unit ? [t('page.unit', { unit })] : []),
    ...(target === null ? [] : [t('page.target', { target: String(target).replace('.', ',') })]),
  ];
  return parts.length > 0 ? { hint: parts.join(' ') } : {};
}
