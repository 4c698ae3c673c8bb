import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Capacity, HistoricHoldingView, Page, PageQuery } from '@samsyn/contract';
import { type Constraints, readPage, type Transaction } from '@samsyn/platform';
import type { Seat } from './seat.entity';
import { SeatHolding } from './seat-holding.entity';

/** What a new holding is made from. */
export type NewHolding = Pick<SeatHolding, 'seatId' | 'contactId' | 'capacity' | 'heldFrom' | 'heldUntil'>;

/** A holding with the contact as it is called today. */
export type HistoricHolding = Omit<SeatHolding, 'municipalityId' | 'createdAt'> &
  Pick<HistoricHoldingView, 'contact'>;

/** What the table's constraints mean: one holder, and one deputy, at any instant. */
export const holdingConstraints = {
  one_holder_at_a_time: 'seat.taken',
} as const satisfies Constraints<string>;

/** Who has had which seat, in the transaction's municipality. Rows are ended, never removed. */
@Injectable()
export class SeatHoldingRepository {
  /** A seat's holdings, newest first; not those that never came to be, or lay ahead when it was abolished. */
  list(tx: Transaction, seat: Seat, query: PageQuery): Promise<Page<HistoricHolding>> {
    const listing = {
      sql: `SELECT holding.id, holding.seat_id AS "seatId", holding.contact_id AS "contactId", holding.capacity,
              holding.held_from AS "heldFrom", holding.held_until AS "heldUntil",
              json_build_object('role', contact.role, 'name', contact.name) AS contact
            FROM seat_holding holding
            JOIN contact_card contact ON contact.municipality_id = holding.municipality_id
              AND contact.id = holding.contact_id
            WHERE holding.municipality_id = $1 AND holding.seat_id = $2
              AND ($3::timestamptz IS NULL OR holding.held_from < $3)
              AND (holding.held_until IS NULL OR holding.held_until > holding.held_from)`,
      parameters: [tx.scope.municipalityId, seat.id, seat.endedAt],
      key: [
        { of: 'heldFrom', sql: 'holding.held_from', type: 'timestamptz' },
        { of: 'id', sql: 'holding.id', type: 'uuid' },
      ],
      newestFirst: true,
    } as const;
    return readPage<HistoricHolding>(tx, listing, query);
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

  /** The seats that a contact has at an instant, as holder or deputy, each once; an abolished seat nobody has. */
  seatsOf(tx: Transaction, contactId: string, at: Date): Promise<{ seatId: string; bodyId: string }[]> {
    return tx.query(
      `SELECT seat.id AS "seatId", seat.body_id AS "bodyId" FROM seat
       WHERE seat.municipality_id = $1 AND (seat.ended_at IS NULL OR seat.ended_at > $3) AND seat.id IN (
         SELECT seat_id FROM seat_holding WHERE municipality_id = $1 AND contact_id = $2
           AND held_from <= $3 AND (held_until IS NULL OR held_until > $3)
       ) ORDER BY seat.body_id, seat.position, seat.id`,
      [tx.scope.municipalityId, contactId, at],
    );
  }

  /** Adds a holding. @throws QueryFailedError for {@link holdingConstraints}. */
  async insert(tx: Transaction, holding: NewHolding): Promise<SeatHolding> {
    const one = { municipalityId: tx.scope.municipalityId, id: randomUUID() };
    await tx.manager.insert(SeatHolding, { ...holding, ...one });
    return tx.manager.findOneByOrFail(SeatHolding, one);
  }

  /** The holding of a contact that is to end at an instant, or null. */
  endingAt(tx: Transaction, holding: Omit<NewHolding, 'heldFrom'>): Promise<SeatHolding | null> {
    const { seatId, contactId, capacity, heldUntil } = holding;
    return tx.manager
      .createQueryBuilder(SeatHolding, 'holding')
      .where({ municipalityId: tx.scope.municipalityId, seatId, contactId, capacity, heldUntil })
      .andWhere('holding.held_from < holding.held_until')
      .getOne();
  }

  /** Lets a holding that was to end last until another instant, or until it is ended. @throws as {@link insert}. */
  async prolong(tx: Transaction, id: string, until: Date | null): Promise<SeatHolding> {
    const one = { municipalityId: tx.scope.municipalityId, id };
    await tx.manager.update(SeatHolding, one, { heldUntil: until });
    return tx.manager.findOneByOrFail(SeatHolding, one);
  }

  /** Ends a holding at an instant. */
  async end(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.manager.update(SeatHolding, { municipalityId: tx.scope.municipalityId, id }, { heldUntil: at });
  }

  /** Ends whatever a contact has or is to have at an instant. @returns its seats, by body, each once. */
  async endThoseOf(tx: Transaction, contactId: string, at: Date): Promise<string[]> {
    const ended = await tx.query<{ seatId: string }>(
      `WITH ended AS (
         UPDATE seat_holding SET held_until = greatest(held_from, $3)
         WHERE municipality_id = $1 AND contact_id = $2
           AND (held_until IS NULL OR held_until > greatest(held_from, $3))
         RETURNING seat_id, capacity
       ), decided AS (
         UPDATE seat SET holder_decided_at = $3
         WHERE municipality_id = $1 AND id IN (SELECT seat_id FROM ended WHERE capacity = 'holder')
       ) SELECT id AS "seatId" FROM seat
         WHERE municipality_id = $1 AND id IN (SELECT seat_id FROM ended) ORDER BY body_id, id`,
      [tx.scope.municipalityId, contactId, at],
    );
    return ended.map(({ seatId }) => seatId);
  }

  /** Ends whatever holdings a seat has at an instant. */
  async endAll(tx: Transaction, seatId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE seat_holding SET held_until = $3 WHERE municipality_id = $1 AND seat_id = $2
         AND held_from < $3 AND (held_until IS NULL OR held_until > $3)`,
      [tx.scope.municipalityId, seatId, at],
    );
  }
}
