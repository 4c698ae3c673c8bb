import { useId, useState } from 'react';

export interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  /** After the label, such as that it is optional. */
  readonly aside?: string;
  /** Below the label, which files are taken. */
  readonly hint: string;
  /** The same for the browser. */
  readonly accept: string;
  /** What was wrong with the file that was sent, if anything. */
  readonly fault: string | undefined;
  readonly isRequired?: boolean;
}

/** A labelled field for one file. What was wrong with one is told at the field until another is chosen. */
export function FileField({ name, label, aside, hint, accept, fault, isRequired }: FileFieldProps) {
  const id = useId();
  const [told, setTold] = useState(fault);
  const [isChosenAnew, setChosenAnew] = useState(false);
  if (told !== fault) {
    setTold(fault);
    setChosenAnew(false);
  }
  const shown = isChosenAnew ? undefined : fault;
  return (
    <div className="ds-field sa-field">
      <label className="ds-label" htmlFor={id}>
        {label} {aside ? <span className="sa-aside">{aside}</span> : null}
      </label>
      <p className="sa-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        className="ds-input"
        type="file"
        id={id}
        name={name}
        accept={accept}
        required={isRequired}
        aria-invalid={shown ? true : undefined}
        aria-describedby={`${id}-hint${shown ? ` ${id}-fault` : ''}`}
        onChange={() => setChosenAnew(true)}
      />
      <p className="ds-validation-message sa-fault" id={`${id}-fault`} aria-live="polite">
        {shown ?? ''}
      </p>
    </div>
  );
}
