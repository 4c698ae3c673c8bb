import type { Capacity, SeatDuty } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { insertedRow } from './inserted-row';

/** What a seat is built from. */
export interface SeatValues {
  bodyId: string;
  organisationId: string;
  function?: string;
  duty?: SeatDuty;
  position?: number;
}

/** A vacant seat of a body. Returns its id. */
export function buildSeat(tx: Transaction, values: SeatValues): Promise<string> {
  const { bodyId, organisationId, duty = 'member', position = 1 } = values;
  return insertedRow(tx, 'seat', {
    body_id: bodyId,
    organisation_id: organisationId,
    function: values.function ?? 'Polisen',
    duty,
    position,
  });
}

/** What a holding is built from. */
export interface HoldingValues {
  seatId: string;
  contactId: string;
  capacity?: Capacity;
  from?: Date;
  until?: Date | null;
}

/** That a contact has a seat: its holder since long ago unless overridden. Returns its id. */
export function buildHolding(tx: Transaction, values: HoldingValues): Promise<string> {
  const {
    seatId,
    contactId,
    capacity = 'holder',
    from = new Date('2020-01-01T00:00:00Z'),
    until = null,
  } = values;
  const times = { held_from: from, held_until: until };
  return insertedRow(tx, 'seat_holding', { seat_id: seatId, contact_id: contactId, capacity, ...times });
}
