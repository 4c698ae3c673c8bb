import { errorFor, FieldErrorMessage, fieldErrorId, type FieldError } from './field-error';

export interface TextFieldProps {
  /** Both the id and the name the form sends. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'password';
  /** What a browser may fill in; nothing, where it is about somebody else. */
  readonly autoComplete?: string;
  /** Several lines when given: the height in lines. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly errors?: readonly FieldError[];
}

/** A labelled text field with its hint and error; what was written is kept. */
export function TextField(props: TextFieldProps) {
  const { name, type = 'text', autoComplete = 'off', errors = [] } = props;
  const message = errorFor(errors, name);
  const hintId = `${name}-hint`;
  const describedBy = [props.hint ? hintId : '', message ? fieldErrorId(name) : ''].filter(Boolean).join(' ');
  const control = {
    className: 'ds-input',
    id: name,
    name,
    maxLength: props.maxLength,
    defaultValue: props.value,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': message ? true : undefined,
  };
  return (
    <div className="ds-field sa-field">
      <label className="ds-label" htmlFor={name}>
        {props.label}
      </label>
      {props.hint ? (
        <p className="sa-hint" id={hintId}>
          {props.hint}
        </p>
      ) : null}
      {props.rows ? (
        <textarea {...control} rows={props.rows} />
      ) : (
        <input {...control} type={type} autoComplete={autoComplete} />
      )}
      <FieldErrorMessage field={name} message={message} />
    </div>
  );
}
