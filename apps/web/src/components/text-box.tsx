import { useId } from 'react';

export interface TextBoxProps {
  readonly name: string;
  readonly label: string;
  /** After the label, such as that it is optional. */
  readonly aside?: string;
  /** Below the label, what to know before writing. */
  readonly hint?: string;
  readonly value?: string;
  readonly type?: 'text' | 'email';
  readonly maxLength: number;
  /** Several lines when given. */
  readonly rows?: number;
  readonly isRequired?: boolean;
  /** For who follows what is written as it is. */
  readonly onChange?: (value: string) => void;
}

/** A labelled field for text. */
export function TextBox({
  name,
  label,
  aside,
  hint,
  value,
  type = 'text',
  maxLength,
  rows,
  isRequired,
  onChange,
}: TextBoxProps) {
  const id = useId();
  const control = {
    className: 'ds-input',
    id,
    name,
    maxLength,
    defaultValue: value,
    required: isRequired,
    onChange: ({ target }: { target: { value: string } }) => onChange?.(target.value),
    'aria-describedby': hint ? `${id}-hint` : undefined,
  };
  return (
    <div className="ds-field sa-field">
      <label className="ds-label" htmlFor={id}>
        {label} {aside ? <span className="sa-aside">{aside}</span> : null}
      </label>
      {hint ? (
        <p className="sa-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {/* what is written is about somebody else, so the browser must not fill in the visitor's own */}
      {rows ? <textarea {...control} rows={rows} /> : <input {...control} type={type} autoComplete="off" />}
    </div>
  );
}
