import { useFieldFault } from '../../components/field-faults';
import { FieldMessage } from '../../components/field-message';

export interface PasswordBoxProps {
  /** Also its id, by which a browser's own keeper of passwords knows it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isShown: boolean;
  readonly autoComplete: 'current-password' | 'new-password';
}

/** A field for a password, shown as dots or as it is written. */
export function PasswordBox({ name, label, hint, isShown, autoComplete }: PasswordBoxProps) {
  const { fault, rewritten } = useFieldFault(name);
  const describedBy = [...(hint ? [`${name}-hint`] : []), ...(fault ? [`${name}-fault`] : [])].join(' ');
  return (
    <div className="ds-field sa-field">
      <label className="ds-label" htmlFor={name}>
        {label}
      </label>
      {hint ? (
        <p className="sa-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <input
        className="ds-input"
        id={name}
        name={name}
        type={isShown ? 'text' : 'password'}
        autoComplete={autoComplete}
        maxLength={1000}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy || undefined}
        onChange={rewritten}
        required
      />
      <FieldMessage id={`${name}-fault`} fault={fault} />
    </div>
  );
}
