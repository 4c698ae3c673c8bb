import type { Capacity } from '@samsyn/contract';
import type { SeatHolding } from './seat-holding.entity';

/** A holding as it is told over HTTP; `until` is not included, and null while nobody has ended it. */
export interface HoldingView {
  id: string;
  seatId: string;
  contactId: string;
  capacity: Capacity;
  from: string;
  until: string | null;
}

/** A holding of a seat's history, with the contact as it is called today. */
export interface HistoricHoldingView extends HoldingView {
  contact: { role: string; name: string | null };
}

/** The holding as a reader sees it. */
export function holdingView(holding: Omit<SeatHolding, 'municipalityId' | 'createdAt'>): HoldingView {
  return {
    id: holding.id,
    seatId: holding.seatId,
    contactId: holding.contactId,
    capacity: holding.capacity,
    from: holding.heldFrom.toISOString(),
    until: holding.heldUntil?.toISOString() ?? null,
  };
}
