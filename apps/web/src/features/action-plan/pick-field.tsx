import { useId } from 'react';

export interface PickFieldProps {
  readonly name: string;
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly placeholder: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of several, chosen from the browser's own list and read with its form. */
export function PickField({ name, label, placeholder, hint, value, options }: PickFieldProps) {
  const id = useId();
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
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
