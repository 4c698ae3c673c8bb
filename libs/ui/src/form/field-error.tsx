import { Unbroken } from '../page/unbroken';

/** What is wrong with one field; `field` is the id of the control it belongs to. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Id of the element that says what is wrong with a field, for `aria-describedby`. */
export function fieldErrorId(field: string): string {
  return `${field}-error`;
}

/** The message for a field, if there is one. */
export function errorFor(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** The message at the field itself; the same words stand in the error summary. */
export function FieldErrorMessage({ field, message }: { readonly field: string; readonly message?: string }) {
  if (!message) return null;
  return (
    <p className="ds-validation-message" id={fieldErrorId(field)}>
      <Unbroken text={message} />
    </p>
  );
}
