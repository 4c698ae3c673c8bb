import { Injectable } from '@nestjs/common';
import { type ActionTimingRule, type ContactCard, defaultActionTiming } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import type { ResponsibleSeat, SeatTurn } from './action-dossier';

/** What is late for a relay's sake is held to who had the seat when it was due, so long ago at most. */
const LOOKED_BACK = '60 days';

type Turn = Omit<SeatTurn, 'from' | 'until'> & { readonly from: string; readonly until: string | null };

/** A seat that is responsible for actions, and when its body reminds of them. */
export interface RemindedSeat {
  readonly seat: ResponsibleSeat;
  readonly rules: readonly ActionTimingRule[];
}

interface Row extends Omit<ResponsibleSeat, 'turns'> {
  readonly turns: readonly Turn[];
  readonly rules: readonly ActionTimingRule[] | null;
}

/** The seats that are responsible for actions, with whose they are and will be. */
@Injectable()
export class ResponsibleSeatRepository {
  constructor(private readonly clock: Clock) {}

  /** @throws when there is no such seat: seats end, and are never removed. */
  get(tx: Transaction, id: string): Promise<RemindedSeat> {
    return this.one(tx, '$2', id);
  }

  /** The seat of an action. @throws when there is no such action. */
  ofAction(tx: Transaction, actionId: string): Promise<RemindedSeat> {
    const seatId = '(SELECT action.seat_id FROM action WHERE action.municipality_id = $1 AND action.id = $2)';
    return this.one(tx, seatId, actionId);
  }

  private async one(tx: Transaction, seatId: string, id: string): Promise<RemindedSeat> {
    const [row] = await tx.often<Row>(
      `SELECT seat.id, seat.function, organisation.name AS organisation, seat.ended_at AS "endedAt",
         (SELECT timing.rules FROM action_timing timing
           WHERE timing.municipality_id = $1 AND timing.body_id = seat.body_id) AS rules,
         coalesce((SELECT json_agg(json_build_object('capacity', holding.capacity, 'from', holding.held_from,
             'until', holding.held_until, 'contact', json_build_object('id', contact.id, 'name', contact.name,
             'role', contact.role, 'email', contact.email, 'phone', contact.phone, 'language', contact.language)))
           FROM holding_card holding
           JOIN contact_card contact ON contact.municipality_id = $1 AND contact.id = holding.contact_id
           WHERE holding.municipality_id = $1 AND holding.seat_id = seat.id
             AND (holding.held_until IS NULL OR holding.held_until > $3::timestamptz - $4::interval)), '[]') AS turns
       FROM seat_card seat
       JOIN organisation_card organisation
         ON organisation.municipality_id = $1 AND organisation.id = seat.organisation_id
       WHERE seat.municipality_id = $1 AND seat.id = ${seatId}`,
      [tx.scope.municipalityId, id, this.clock.now(), LOOKED_BACK],
    );
    if (!row) throw new Error(`There is no seat of ${id}`);
    const { rules, turns, ...seat } = row;
    return { seat: { ...seat, turns: turns.map(turnOf) }, rules: rules ?? defaultActionTiming };
  }
}

function turnOf({ capacity, contact, from, until }: Turn): SeatTurn {
  return {
    capacity,
    contact: contact satisfies ContactCard,
    from: new Date(from),
    until: until === null ? null : new Date(until),
  };
}
