/** What every dialog about an action is given. */
import type { ActionView } from '@samsyn/contract';

export interface ActionDialogProps {
  readonly action: ActionView;
  readonly onClose: () => void;
}
