/** What a dialog about mail that did not arrive is given. */
import type { Failure } from './failures.rules';

export interface FailureDialogProps {
  readonly failure: Failure;
  readonly onClose: () => void;
}
