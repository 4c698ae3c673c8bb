import { fail, ok, type Result } from '@samsyn/contract';
import type { SeatHolding } from '../seat-holding.entity';

/** What is asked for: from an instant on, a contact or nobody (a vacancy). */
export interface Handover {
  contactId: string | null;
  from: Date;
  now: Date;
}

/** Why a seat cannot be handed over. */
export type HandoverRefusal = 'seat.taken' | 'seat.vacant' | 'seat.held-already';

/**
 * Whether the holding that covers a handover's instant has to be ended there: the holding itself, or null when the seat
 * is vacant then.
 *
 * History is not rewritten: a holding that has already ended keeps its end, and one that has begun at the very instant had
 * the seat. One that begins there and lies ahead is taken back: over as it begins, it never comes to be.
 */
export function holdingToEnd(
  covering: SeatHolding | null,
  { contactId, from, now }: Handover,
): Result<SeatHolding | null, HandoverRefusal> {
  if (!covering) return contactId === null ? fail('seat.vacant') : ok(null);
  if (covering.contactId === contactId) return fail('seat.held-already');
  const begins = covering.heldFrom.getTime() >= from.getTime() && from.getTime() <= now.getTime();
  const ended = covering.heldUntil !== null && covering.heldUntil.getTime() <= now.getTime();
  return begins || ended ? fail('seat.taken') : ok(covering);
}
