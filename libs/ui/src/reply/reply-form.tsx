import { AnswerOptions, type AnswerOption } from '../form/answer-options';
import { errorSummaryId } from '../form/error-summary';
import type { FieldError } from '../form/field-error';
import { PageHeading, type PageHeadingProps } from '../page/page-heading';
import { TextField } from '../form/text-field';
import { Unbroken } from '../page/unbroken';

/** Names of the fields the form sends; also their ids, so errors are given under these names. */
export const replyFields = {
  answer: 'answer',
  substituteName: 'substituteName',
  substituteEmail: 'substituteEmail',
  remark: 'remark',
} as const;

/** The option whose choice reveals the substitute's fields; the stylesheet knows it by this value. */
export const substituteAnswer = 'substitute';

export interface ReplyFormProps {
  readonly heading: PageHeadingProps;
  /** Where the form is posted. */
  readonly action: string;
  /** Sent along unseen, e.g. the version of the meeting that the answer is about. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** What is already answered, when the page is opened again. */
  readonly status?: string;
  readonly answer: {
    readonly legend: string;
    readonly options: readonly AnswerOption[];
    readonly chosen?: string;
  };
  readonly substitute: {
    readonly legend: string;
    readonly nameLabel: string;
    readonly emailLabel: string;
    readonly emailHint?: string;
    readonly name?: string;
    readonly email?: string;
  };
  readonly remark: { readonly label: string; readonly hint?: string; readonly value?: string };
  readonly submitLabel: string;
  readonly note: string;
  /** Who answers questions. */
  readonly contact?: string;
  readonly errors?: readonly FieldError[];
}

/** One question: do you come? The substitute's fields show when they are needed, always where CSS lacks `:has`. */
export function ReplyForm(props: ReplyFormProps) {
  const { errors = [], substitute, remark } = props;
  return (
    <>
      <PageHeading {...props.heading} />
      <form
        className="sa-card sa-reply"
        method="post"
        action={`${props.action}#${errorSummaryId}`}
        noValidate
      >
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.status ? <p className="sa-status">{props.status}</p> : null}
        <AnswerOptions
          name={replyFields.answer}
          {...props.answer}
          errors={errors}
          below={{
            [substituteAnswer]: (
              <fieldset className="ds-fieldset sa-reply__substitute">
                <legend className="ds-label">{substitute.legend}</legend>
                <TextField
                  name={replyFields.substituteName}
                  label={substitute.nameLabel}
                  value={substitute.name}
                  errors={errors}
                />
                <TextField
                  name={replyFields.substituteEmail}
                  type="email"
                  label={substitute.emailLabel}
                  hint={substitute.emailHint}
                  value={substitute.email}
                  errors={errors}
                />
              </fieldset>
            ),
          }}
        />
        <TextField name={replyFields.remark} rows={3} errors={errors} {...remark} />
        <button className="ds-button sa-submit" data-variant="primary" type="submit">
          {props.submitLabel}
        </button>
        <p className="sa-note">{props.note}</p>
        {props.contact ? (
          <p className="sa-note">
            <Unbroken text={props.contact} />
          </p>
        ) : null}
      </form>
    </>
  );
}
