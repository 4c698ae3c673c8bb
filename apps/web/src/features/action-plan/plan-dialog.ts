/** What every dialog about a plan is given. */
import type { PlanView } from '@samsyn/contract';

export interface PlanDialogProps {
  readonly plan: PlanView;
  readonly onClose: () => void;
}
