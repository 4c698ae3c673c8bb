import { useId } from 'react';

export interface SelectFieldProps {
  readonly label: string;
  /** What stands there while nothing is chosen; without it something always is. */
  readonly placeholder?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of several, chosen from the browser's own list. */
export function SelectField({ label, placeholder, value, options, onChange }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="ds-field sa-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <select className="ds-input" id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
