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
 * History is not rewritten: a holding that has already ended keeps its end, and a holding that begins at the very
 * instant cannot be ended before it has begun.
 */
export function holdingToEnd(
  covering: SeatHolding | null,
  { contactId, from, now }: Handover,
): Result<SeatHolding | null, HandoverRefusal> {
  if (!covering) return contactId === null ? fail('seat.vacant') : ok(null);
  if (covering.contactId === contactId) return fail('seat.held-already');
  const begins = covering.heldFrom.getTime() >= from.getTime();
  const ended = covering.heldUntil !== null && covering.heldUntil.getTime() <= now.getTime();
  return begins || ended ? fail('seat.taken') : ok(covering);
}
