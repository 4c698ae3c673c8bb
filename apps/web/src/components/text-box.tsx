import { holdsIdentityNumber } from '@samsyn/contract';
import { useId, useState } from 'react';
import { useTexts } from '../lib/use-texts';
import { useFieldFault } from './field-faults';
import { FieldMessage } from './field-message';

export interface TextBoxProps {
  readonly name: string;
  readonly label: string;
  /** After the label, such as that it is optional. */
  readonly aside?: string;
  /** Below the label, what to know before writing. */
  readonly hint?: string;
  readonly value?: string;
  /** What is no text is not looked through for what a text may not hold. */
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly maxLength: number;
  /** Several lines when given. */
  readonly rows?: number;
  readonly isRequired?: boolean;
  /** For who follows what is written as it is. */
  readonly onChange?: (value: string) => void;
}

/** A labelled field for text. That a text seems to hold an identity number is told while it is written. */
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
  const t = useTexts('text');
  const id = useId();
  const [holdsNumber, setHoldsNumber] = useState(false);
  const { fault: refused, rewritten } = useFieldFault(name);
  const fault = holdsNumber ? { field: name, words: t('text.identity-number') } : refused;
  const describedBy = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(' ');
  const write = (written: string) => {
    setHoldsNumber(type === 'text' && holdsIdentityNumber(written));
    rewritten();
    onChange?.(written);
  };
  const control = {
    className: 'ds-input',
    id,
    name,
    maxLength,
    defaultValue: value,
    required: isRequired,
    onChange: ({ target }: { target: { value: string } }) => write(target.value),
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': describedBy || undefined,
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
      <FieldMessage id={`${id}-fault`} fault={fault} takes={type === 'text' ? undefined : type} />
    </div>
  );
}
