import { AnswerOptions, type AnswerOption } from '../form/answer-options';
import { errorSummaryId } from '../form/error-summary';
import type { FieldError } from '../form/field-error';
import { TextField, type TextFieldProps } from '../form/text-field';

/** Names of the fields the form sends. */
export const logFields = {
  how: 'how',
  dueOn: 'dueOn',
  text: 'text',
  reading: 'reading',
  writtenBy: 'writtenBy',
} as const;

/** The choice that shows the field for a new last day; the stylesheet knows it by this value. */
export const moreTimeChoice = 'more-time';

type Field = Pick<TextFieldProps, 'label' | 'hint' | 'value'>;

export interface ActionLogFormProps {
  /** Begins the ids of the form's fields: there can be several forms on a page. Errors are given under `{id}-{field}`. */
  readonly id: string;
  /** Where the form is posted. */
  readonly action: string;
  /** Sent along unseen, e.g. the version of the action that is logged about. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly how: {
    readonly legend: string;
    readonly options: readonly AnswerOption[];
    readonly chosen?: string;
  };
  readonly dueOn: Field;
  readonly text: Field;
  /** What the action is measured by, if it is. */
  readonly reading?: Field;
  /** For who writes in the place of whoever the link belongs to, if anybody may; folded until it is needed. */
  readonly writtenBy?: Field & { readonly summary: string };
  readonly submitLabel: string;
  readonly errors?: readonly FieldError[];
}

/** How does it go with one action? A choice, a line, a reading. The new last day shows when it is asked for, always where CSS lacks `:has`. */
export function ActionLogForm(props: ActionLogFormProps) {
  const { id, errors = [], writtenBy } = props;
  const named = (name: keyof typeof logFields) => ({ name, id: `${id}-${name}`, errors });
  const writerIsWrong = errors.some(({ field }) => field === `${id}-${logFields.writtenBy}`);
  return (
    <form className="sa-log" method="post" action={`${props.action}#${errorSummaryId}`} noValidate>
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <AnswerOptions
        {...named('how')}
        {...props.how}
        below={{
          [moreTimeChoice]: (
            <div className="sa-log__due">
              <TextField {...named('dueOn')} type="date" {...props.dueOn} />
            </div>
          ),
        }}
      />
      <TextField {...named('text')} rows={3} {...props.text} />
      {props.reading ? <TextField {...named('reading')} inputMode="decimal" {...props.reading} /> : null}
      {writtenBy ? (
        <details className="sa-folded" open={writerIsWrong || writtenBy.value ? true : undefined}>
          <summary>{writtenBy.summary}</summary>
          <TextField
            {...named('writtenBy')}
            label={writtenBy.label}
            hint={writtenBy.hint}
            value={writtenBy.value}
          />
        </details>
      ) : null}
      <button className="ds-button sa-submit" data-variant="primary" type="submit">
        {props.submitLabel}
      </button>
    </form>
  );
}
