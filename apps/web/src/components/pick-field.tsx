import { useId } from 'react';
import { useFieldFault } from './field-faults';
import { FieldMessage } from './field-message';

export interface PickFieldProps {
  readonly name: string;
  readonly label: string;
  /** What stands there while nothing is chosen; without it something always is. */
  readonly placeholder?: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of several, chosen from the browser's own list and read with its form. */
export function PickField({ name, label, placeholder, hint, value, options }: PickFieldProps) {
  const id = useId();
  const { fault, rewritten } = useFieldFault(name);
  const describedBy = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(' ');
  return (
    <div className="ds-field sa-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="sa-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <select
        className="ds-input"
        id={id}
        name={name}
        // what is chosen can be shown once it is there to choose
        key={options.some((option) => option.value === value) ? 'known' : 'coming'}
        defaultValue={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy || undefined}
        onChange={rewritten}
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
