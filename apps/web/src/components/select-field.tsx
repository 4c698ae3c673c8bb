import { useId } from 'react';
import { useFieldFault } from './field-faults';
import { FieldMessage } from './field-message';

export interface SelectFieldProps {
  /** Its path in what is sent, at which a fault is told. */
  readonly name?: string;
  readonly label: string;
  /** What stands there while nothing is chosen; without it something always is. */
  readonly placeholder?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of several, chosen from the browser's own list. */
export function SelectField({ name, label, placeholder, value, options, onChange }: SelectFieldProps) {
  const id = useId();
  const { fault, rewritten } = useFieldFault(name);
  const change = (chosen: string) => {
    rewritten();
    onChange(chosen);
  };
  return (
    <div className="ds-field sa-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <select
        className="ds-input"
        id={id}
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => change(event.target.value)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldMessage id={`${id}-fault`} fault={fault} />
    </div>
  );
}
