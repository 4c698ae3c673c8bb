import { errorSummaryId } from './error-summary';
import type { FieldError } from './field-error';
import { TextField, type TextFieldProps } from './text-field';

/** Names of the fields the form sends; also their ids, so errors are given under these names. */
export const namedPersonFields = { name: 'name', email: 'email' } as const;

type Field = Pick<TextFieldProps, 'label' | 'hint' | 'value'>;

export interface NamedPersonFormProps {
  readonly heading: string;
  /** Where the form is posted. */
  readonly action: string;
  readonly name: Field;
  readonly email: Field;
  readonly submitLabel: string;
  /** What follows, beneath the button. */
  readonly note: string;
  readonly errors?: readonly FieldError[];
}

/** Who is it? A name and an address. */
export function NamedPersonForm(props: NamedPersonFormProps) {
  const { errors = [] } = props;
  return (
    <form className="sa-card" method="post" action={`${props.action}#${errorSummaryId}`} noValidate>
      <h2 className="sa-section__title">{props.heading}</h2>
      <TextField name={namedPersonFields.name} {...props.name} errors={errors} />
      <TextField name={namedPersonFields.email} type="email" {...props.email} errors={errors} />
      <button className="ds-button sa-submit" data-variant="primary" type="submit">
        {props.submitLabel}
      </button>
      <p className="sa-note">{props.note}</p>
    </form>
  );
}
