import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import type { SeatWithHolders } from './seat-with-holders';
import { Seat } from './seat.entity';

/** What a new seat is made from; without a position it comes last. */
export type NewSeat = Pick<Seat, 'bodyId' | 'organisationId' | 'function' | 'duty'> & { position?: number };

/** What a change of a seat may write. */
export type SeatEdits = Partial<Pick<Seat, 'function' | 'duty' | 'position' | 'endedAt'>>;

function contactCardOf(alias: string): string {
  return `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name,
    'role', ${alias}.role, 'email', ${alias}.email, 'phone', ${alias}.phone, 'language', ${alias}.language) END`;
}

/** One look per seat into the index that forbids two holders: quick whatever the planner believes about table sizes. */
function joinOf(capacity: 'holder' | 'deputy'): string {
  return `
    LEFT JOIN LATERAL (
      SELECT contact_id, held_from FROM seat_holding
      WHERE municipality_id = $1 AND seat_id = seat.id AND capacity = '${capacity}'
        AND held_from <= $2 AND (held_until IS NULL OR held_until > $2)
        AND (seat.ended_at IS NULL OR seat.ended_at > $2)
      LIMIT 1
    ) ${capacity}_holding ON true
    LEFT JOIN contact_card ${capacity} ON ${capacity}.municipality_id = $1 AND ${capacity}.id = ${capacity}_holding.contact_id`;
}

/** $1 is the municipality, $2 the instant. */
const withHoldersAt = `
  SELECT seat.id AS "seatId", seat.body_id AS "bodyId", seat.function, seat.duty, seat.position,
    seat.organisation_id AS "organisationId",
    (SELECT name FROM organisation_card WHERE municipality_id = $1 AND id = seat.organisation_id) AS "organisationName",
    seat.version, seat.ended_at AS "endedAt",
    ${contactCardOf('holder')} AS holder, ${contactCardOf('deputy')} AS deputy,
    holder_holding.held_from AS "holderSince",
    next_holding.held_from AS "nextHolderFrom", next_holding.contact_id AS "nextHolderId"
  FROM seat
  ${joinOf('holder')}
  ${joinOf('deputy')}
  LEFT JOIN LATERAL (
    SELECT contact_id, held_from FROM seat_holding
    WHERE municipality_id = $1 AND seat_id = seat.id AND capacity = 'holder' AND held_from > $2
      AND seat.ended_at IS NULL
    ORDER BY held_from LIMIT 1
  ) next_holding ON true
  WHERE seat.municipality_id = $1`;

/** Seats in the transaction's municipality, and who has them. */
@Injectable()
export class SeatRepository {
  /**
   * A body's seats with their holders at an instant, in their order; seats that have ended by then are left out.
   * One query, however many seats there are.
   */
  ofBodyAt(tx: Transaction, bodyId: string, at: Date): Promise<SeatWithHolders[]> {
    return tx.query<SeatWithHolders>(
      `${withHoldersAt} AND seat.body_id = $3 AND (seat.ended_at IS NULL OR seat.ended_at > $2)
       ORDER BY seat.position, seat.id`,
      [tx.scope.municipalityId, at, bodyId],
    );
  }

  /**
   * These seats with their holders at an instant, by body and in their order; a seat that has ended comes without
   * holder and deputy. One query, however many seats there are.
   */
  async byIdsAt(tx: Transaction, seatIds: readonly string[], at: Date): Promise<SeatWithHolders[]> {
    if (seatIds.length === 0) return [];
    return tx.query<SeatWithHolders>(
      `${withHoldersAt} AND seat.id = ANY($3::uuid[]) ORDER BY seat.body_id, seat.position, seat.id`,
      [tx.scope.municipalityId, at, seatIds],
    );
  }

  /** At most `limit` of a body's seats that have not ended, after the one with that id, with their holders at an instant. */
  list(
    tx: Transaction,
    bodyId: string,
    at: Date,
    limit: number,
    afterId?: string,
  ): Promise<SeatWithHolders[]> {
    return tx.query<SeatWithHolders>(
      `${withHoldersAt} AND seat.body_id = $3 AND (seat.ended_at IS NULL OR seat.ended_at > $2)
         AND ($4::uuid IS NULL OR (seat.position, seat.id) >
           (SELECT position, id FROM seat WHERE municipality_id = $1 AND id = $4))
       ORDER BY seat.position, seat.id LIMIT $5`,
      [tx.scope.municipalityId, at, bodyId, afterId ?? null, limit],
    );
  }

  /** The body's seat, or null. */
  getOf(tx: Transaction, bodyId: string, id: string): Promise<Seat | null> {
    return tx.manager.findOneBy(Seat, { municipalityId: tx.scope.municipalityId, bodyId, id });
  }

  /**
   * The body's seat, locked until the transaction ends: appointments to one seat go one at a time. The lock lets
   * others refer to the seat meanwhile, so that a meeting being scheduled and an appointment cannot lock each other.
   */
  lock(tx: Transaction, bodyId: string, id: string): Promise<Seat | null> {
    return tx.manager
      .createQueryBuilder(Seat, 'seat')
      .setLock('for_no_key_update')
      .where({ municipalityId: tx.scope.municipalityId, bodyId, id })
      .getOne();
  }

  /** Adds a seat and returns its id. */
  async insert(tx: Transaction, seat: NewSeat): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `INSERT INTO seat (municipality_id, id, body_id, organisation_id, function, duty, position)
       VALUES ($1, $2, $3, $4, $5, $6, coalesce($7::int,
         (SELECT coalesce(max(position), 0) + 1 FROM seat WHERE municipality_id = $1 AND body_id = $3)))`,
      [
        tx.scope.municipalityId,
        id,
        seat.bodyId,
        seat.organisationId,
        seat.function,
        seat.duty,
        seat.position ?? null,
      ],
    );
    return id;
  }

  /** Writes changes if the seat still has the version they were based on, and raises it; tells whether it did. */
  async update(tx: Transaction, id: string, version: number, changes: SeatEdits): Promise<boolean> {
    const where = { municipalityId: tx.scope.municipalityId, id, version };
    const { affected } = await tx.manager.update(Seat, where, { ...changes, version: version + 1 });
    return affected === 1;
  }
}
