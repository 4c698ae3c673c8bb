import { Injectable } from '@nestjs/common';
import type { ContactCard } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import type { ResponsibleSeat, SeatTurn } from './action-dossier';

/** What is late for a relay's sake is held to who had the seat when it was due, so long ago at most. */
const LOOKED_BACK = '60 days';

type Turn = Omit<SeatTurn, 'from' | 'until'> & { readonly from: string; readonly until: string | null };

/** The seats that are responsible for actions, with whose they are and will be. */
@Injectable()
export class ResponsibleSeatRepository {
  constructor(private readonly clock: Clock) {}

  /** @throws when there is no such seat: seats end, and are never removed. */
  async get(tx: Transaction, id: string): Promise<ResponsibleSeat & { bodyId: string }> {
    const [seat] = await tx.often<
      Omit<ResponsibleSeat, 'turns'> & { bodyId: string; turns: readonly Turn[] }
    >(
      `SELECT seat.id, seat.body_id AS "bodyId", seat.function, organisation.name AS organisation,
         seat.ended_at AS "endedAt",
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
       WHERE seat.municipality_id = $1 AND seat.id = $2`,
      [tx.scope.municipalityId, id, this.clock.now(), LOOKED_BACK],
    );
    if (!seat) throw new Error(`There is no seat ${id}`);
    return { ...seat, turns: seat.turns.map(turnOf) };
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
