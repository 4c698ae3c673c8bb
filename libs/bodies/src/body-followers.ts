import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** Does what follows from a new occupant of a seat, in the transaction that appointed it. */
export type AppointedListener = (tx: Transaction, seatId: string) => Promise<void>;

/** Does what follows from a body's changed timing, in the transaction that changed it. */
export type RetimedListener = (tx: Transaction, bodyId: string) => Promise<void>;

/**
 * Where the meetings context, which stands above and may not be called from here, says at start-up what must be done
 * when a seat changes hands or a body's timing changes: its mails are planned anew.
 *
 * This is no event bus. Each change has one listener, known by its type; it runs inside the change's own transaction
 * and is awaited, so the appointment and the successor's notice are committed together or not at all. Nothing is
 * queued, stored or sent to whoever may care. Without a listener (an application that has no meetings) nothing follows.
 */
@Injectable()
export class SeatChanges {
  private appointedListener: AppointedListener | undefined;
  private retimedListener: RetimedListener | undefined;

  /** Registers what follows from an appointment, a vacancy or an abolished seat. @throws when something is registered. */
  onAppointed(listener: AppointedListener): void {
    if (this.appointedListener) throw new Error('Somebody listens to appointments already');
    this.appointedListener = listener;
  }

  /** Registers what follows from a body's changed timing rules. @throws when something is registered. */
  onRetimed(listener: RetimedListener): void {
    if (this.retimedListener) throw new Error('Somebody listens to changes of timing already');
    this.retimedListener = listener;
  }

  /** Awaited by whatever changes who has a seat. */
  async appointed(tx: Transaction, seatId: string): Promise<void> {
    await this.appointedListener?.(tx, seatId);
  }

  /** Awaited by whatever changes a body's timing rules. */
  async retimed(tx: Transaction, bodyId: string): Promise<void> {
    await this.retimedListener?.(tx, bodyId);
  }
}
