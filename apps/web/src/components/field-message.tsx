import { useTexts } from '../lib/use-texts';
import type { FieldFault } from './field-faults';

export interface FieldMessageProps {
  readonly id: string;
  readonly fault: FieldFault | undefined;
  /** What the field takes, for a fault that has no words of its own. */
  readonly takes?: 'email' | 'url' | 'tel' | undefined;
}

/** What is wrong with a field, below it; nothing while nothing is. */
export function FieldMessage({ id, fault, takes }: FieldMessageProps) {
  const t = useTexts('app');
  return (
    <p className="ds-validation-message sa-fault" id={id} aria-live="polite">
      {fault ? (fault.words ?? t(takes ? `field.${takes}` : 'field.other')) : ''}
    </p>
  );
}
