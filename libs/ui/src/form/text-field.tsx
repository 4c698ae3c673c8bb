import { errorFor, FieldErrorMessage, fieldErrorId, type FieldError } from './field-error';

export interface TextFieldProps {
  /** The name the form sends. */
  readonly name: string;
  /** Its name unless there are several fields of one name on the page; errors are given under it. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'password' | 'date';
  /** Which keys a phone offers. */
  readonly inputMode?: 'decimal';
  /** What a browser may fill in; nothing, where it is about somebody else. */
  readonly autoComplete?: string;
  /** Several lines when given: the height in lines. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly errors?: readonly FieldError[];
}

/** A labelled text field with its hint and error; what was written is kept. */
export function TextField(props: TextFieldProps) {
  const { name, id = name, type = 'text', autoComplete = 'off', inputMode, errors = [] } = props;
  const message = errorFor(errors, id);
  const hintId = `${id}-hint`;
  const describedBy = [props.hint ? hintId : '', message ? fieldErrorId(id) : ''].filter(Boolean).join(' ');
  const control = {
    className: 'ds-input',
    id,
    name,
    maxLength: props.maxLength,
    defaultValue: props.value,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': message ? true : undefined,
  };
  return (
    <div className="ds-field sa-field">
      <label className="ds-label" htmlFor={id}>
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
        <input {...control} type={type} autoComplete={autoComplete} inputMode={inputMode} />
      )}
      <FieldErrorMessage field={id} message={message} />
    </div>
  );
}
