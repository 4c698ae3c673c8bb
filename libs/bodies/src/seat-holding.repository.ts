import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Capacity } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { SeatHolding } from './seat-holding.entity';

/** What a new holding is made from. */
export type NewHolding = Pick<SeatHolding, 'seatId' | 'contactId' | 'capacity' | 'heldFrom' | 'heldUntil'>;

/** A holding with the contact as it is called today. */
export type HistoricHolding = Omit<SeatHolding, 'municipalityId' | 'createdAt'> & {
  contact: { role: string; name: string | null };
};

/** PostgreSQL's name for "one holder, and one deputy, at any instant". */
export const ONE_HOLDER = 'one_holder_at_a_time';

/** Who has had which seat, in the transaction's municipality. Rows are ended, never removed. */
@Injectable()
export class SeatHoldingRepository {
  /** At most `limit` of a seat's holdings, newest first, after the holding with that id. */
  list(tx: Transaction, seatId: string, limit: number, afterId?: string): Promise<HistoricHolding[]> {
    return tx.query<HistoricHolding>(
      `SELECT holding.id, holding.seat_id AS "seatId", holding.contact_id AS "contactId", holding.capacity,
         holding.held_from AS "heldFrom", holding.held_until AS "heldUntil",
         json_build_object('role', contact.role, 'name', contact.name) AS contact
       FROM seat_holding holding
       JOIN contact_card contact ON contact.municipality_id = holding.municipality_id AND contact.id = holding.contact_id
       WHERE holding.municipality_id = $1 AND holding.seat_id = $2
         AND ($3::uuid IS NULL OR (holding.held_from, holding.id) <
           (SELECT held_from, id FROM seat_holding WHERE municipality_id = $1 AND id = $3))
       ORDER BY holding.held_from DESC, holding.id DESC LIMIT $4`,
      [tx.scope.municipalityId, seatId, afterId ?? null, limit],
    );
  }

  /** The holding of a seat in a capacity at an instant, or null for a vacancy. */
  at(tx: Transaction, seatId: string, capacity: Capacity, at: Date): Promise<SeatHolding | null> {
    return tx.manager
      .createQueryBuilder(SeatHolding, 'holding')
      .where({ municipalityId: tx.scope.municipalityId, seatId, capacity })
      .andWhere('holding.held_from <= :at AND (holding.held_until IS NULL OR holding.held_until > :at)', {
        at,
      })
      .getOne();
  }

  /** Whether a contact has a seat in any capacity at an instant: only then do its personal links go on. */
  async occupies(tx: Transaction, seatId: string, contactId: string, at: Date): Promise<boolean> {
    const [row] = await tx.query<{ occupies: boolean }>(
      `SELECT EXISTS (
         SELECT FROM seat_holding holding
         JOIN seat ON seat.municipality_id = holding.municipality_id AND seat.id = holding.seat_id
         WHERE holding.municipality_id = $1 AND holding.seat_id = $2 AND holding.contact_id = $3
           AND holding.held_from <= $4 AND (holding.held_until IS NULL OR holding.held_until > $4)
           AND (seat.ended_at IS NULL OR seat.ended_at > $4)
       ) AS occupies`,
      [tx.scope.municipalityId, seatId, contactId, at],
    );
    return row?.occupies ?? false;
  }

  /** Adds a holding. @throws QueryFailedError when someone has the seat in that capacity during that time. */
  async insert(tx: Transaction, holding: NewHolding): Promise<SeatHolding> {
    const { municipalityId } = tx.scope;
    const id = randomUUID();
    await tx.manager.insert(SeatHolding, { ...holding, id, municipalityId });
    return tx.manager.findOneByOrFail(SeatHolding, { municipalityId, id });
  }

  /** Ends a holding at an instant. */
  async end(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.manager.update(SeatHolding, { municipalityId: tx.scope.municipalityId, id }, { heldUntil: at });
  }

  /** Ends whatever holdings a seat has at an instant; returns the contacts that thereby leave it. */
  async endAll(tx: Transaction, seatId: string, at: Date): Promise<string[]> {
    const rows = await tx.query<{ contactId: string }>(
      `UPDATE seat_holding SET held_until = $3 WHERE municipality_id = $1 AND seat_id = $2
         AND held_from < $3 AND (held_until IS NULL OR held_until > $3)
       RETURNING contact_id AS "contactId"`,
      [tx.scope.municipalityId, seatId, at],
    );
    return [...new Set(rows.map(({ contactId }) => contactId))];
  }
}
