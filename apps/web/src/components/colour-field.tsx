import { useId } from 'react';

export interface ColourFieldProps {
  readonly label: string;
  /** Below the field: how the colour can be read. */
  readonly hint: string;
  readonly isFaulty: boolean;
  /** As `#rrggbb`. */
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

/** A colour, chosen in the browser's own way, and written beside it. */
export function ColourField({ label, hint, isFaulty, value, onChange }: ColourFieldProps) {
  const id = useId();
  return (
    <div className="ds-field sa-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <div className="sa-colour">
        <input
          className="sa-colour__field"
          id={id}
          type="color"
          value={value}
          aria-describedby={`${id}-hint`}
          aria-invalid={isFaulty}
          onChange={({ target }) => onChange(target.value)}
        />
        <code>{value}</code>
      </div>
      <p className="sa-hint" id={`${id}-hint`} aria-live="polite">
        {hint}
      </p>
    </div>
  );
}
