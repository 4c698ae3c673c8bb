/** What every dialog about a seat is given. */
import type { Capacity, SeatView } from '@samsyn/contract';

export interface SeatDialogProps {
  readonly seat: SeatView;
  /** The body's name. */
  readonly body: string;
  readonly as: Capacity;
  readonly onClose: () => void;
  /** The seat is no more. */
  readonly onGone: () => void;
}
