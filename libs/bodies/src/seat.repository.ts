import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateSeat, Page, PageQuery } from '@samsyn/contract';
import { readPage, type Transaction, updateVersioned, type VersionedUpdate } from '@samsyn/platform';
import type { SeatWithHolders } from './seat-with-holders';
import { Seat } from './seat.entity';

/** A seat, as a path names it. */
export interface SeatOfBody {
  bodyId: string;
  seatId: string;
}

/** What a new seat is made from; without a position it comes last. */
export type NewSeat = CreateSeat & Pick<Seat, 'bodyId'>;

/** What a change of a seat may write. */
export type SeatEdits = Partial<Pick<Seat, 'function' | 'duty' | 'position' | 'key' | 'endedAt'>>;

function contactCardOf(alias: string): string {
  return `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name,
    'role', ${alias}.role, 'email', ${alias}.email, 'phone', ${alias}.phone, 'language', ${alias}.language) END`;
}

/** One look per seat into the index that forbids two holders: quick whatever the planner believes about table sizes. */
function joinOf(capacity: 'holder' | 'deputy'): string {
  return `
    LEFT JOIN LATERAL (
      SELECT contact_id, held_from, held_until FROM seat_holding
      WHERE municipality_id = $1 AND seat_id = seat.id AND capacity = '${capacity}'
        AND held_from <= $2 AND (held_until IS NULL OR held_until > $2)
        AND (seat.ended_at IS NULL OR seat.ended_at > $2)
      LIMIT 1
    ) ${capacity}_holding ON true
    LEFT JOIN contact_card ${capacity} ON ${capacity}.municipality_id = $1 AND ${capacity}.id = ${capacity}_holding.contact_id`;
}

/** $1 is the municipality, $2 the instant. */
const withHoldersAt = `
  SELECT seat.id AS "seatId", seat.body_id AS "bodyId", seat.function, seat.duty, seat.position, seat.key,
    seat.organisation_id AS "organisationId",
    (SELECT name FROM organisation_card WHERE municipality_id = $1 AND id = seat.organisation_id) AS "organisationName",
    seat.version, seat.ended_at AS "endedAt",
    ${contactCardOf('holder')} AS holder, ${contactCardOf('deputy')} AS deputy,
    holder_holding.held_from AS "holderSince", holder_holding.held_until AS "holderUntil",
    deputy_holding.held_from AS "deputySince",
    CASE WHEN holder_holding.contact_id IS NULL THEN (
      SELECT max(held_until) FROM holding_card
      WHERE municipality_id = $1 AND seat_id = seat.id AND capacity = 'holder' AND held_until <= $2
    ) END AS "vacantSince",
    next_holding.held_from AS "nextHolderFrom", next_holding.contact_id AS "nextHolderId",
    seat.holder_decided_at AS "holderDecidedAt"
  FROM seat
  ${joinOf('holder')}
  ${joinOf('deputy')}
  LEFT JOIN LATERAL (
    SELECT contact_id, held_from FROM holding_card
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
    return tx.often<SeatWithHolders>(
      `${withHoldersAt} AND seat.id = ANY($3::uuid[]) ORDER BY seat.body_id, seat.position, seat.id`,
      [tx.scope.municipalityId, at, seatIds],
    );
  }

  /** The seat with its holders at an instant. @throws when there is no such seat. */
  async getAt(tx: Transaction, seatId: string, at: Date): Promise<SeatWithHolders> {
    const [seat] = await this.byIdsAt(tx, [seatId], at);
    if (!seat) throw new Error(`There is no seat ${seatId}`);
    return seat;
  }

  /** A body's seats that have not ended, in their order, with their holders at an instant. */
  list(tx: Transaction, bodyId: string, at: Date, query: PageQuery): Promise<Page<SeatWithHolders>> {
    const listing = {
      sql: `${withHoldersAt} AND seat.body_id = $3 AND (seat.ended_at IS NULL OR seat.ended_at > $2)`,
      parameters: [tx.scope.municipalityId, at, bodyId],
      key: [
        { of: 'position', sql: 'seat.position', type: 'bigint' },
        { of: 'seatId', sql: 'seat.id', type: 'uuid' },
      ],
    } as const;
    return readPage<SeatWithHolders>(tx, listing, query);
  }

  /** The body's seat, or null. */
  get(tx: Transaction, { bodyId, seatId }: SeatOfBody): Promise<Seat | null> {
    return tx.manager.findOneBy(Seat, { municipalityId: tx.scope.municipalityId, bodyId, id: seatId });
  }

  /**
   * The body's seat, locked until the transaction ends: appointments to one seat go one at a time. The lock lets
   * others refer to the seat meanwhile, so that a meeting being scheduled and an appointment cannot lock each other.
   */
  lock(tx: Transaction, { bodyId, seatId }: SeatOfBody): Promise<Seat | null> {
    return tx.manager
      .createQueryBuilder(Seat, 'seat')
      .setLock('for_no_key_update')
      .where({ municipalityId: tx.scope.municipalityId, bodyId, id: seatId })
      .getOne();
  }

  /** Keeps when it was decided who has a seat: it can lie long before their time begins or ends. */
  async holderDecided(tx: Transaction, seatId: string, at: Date): Promise<void> {
    await tx.query('UPDATE seat SET holder_decided_at = $3 WHERE municipality_id = $1 AND id = $2', [
      tx.scope.municipalityId,
      seatId,
      at,
    ]);
  }

  /** Locks, as {@link lock} does and in one order everywhere, the seats that a contact has or is to have. */
  async lockThoseOf(tx: Transaction, contactId: string, now: Date): Promise<void> {
    await tx.query(
      `SELECT FROM seat WHERE municipality_id = $1 AND id IN (
         SELECT seat_id FROM seat_holding
         WHERE municipality_id = $1 AND contact_id = $2
           AND (held_until IS NULL OR held_until > greatest(held_from, $3))
       ) ORDER BY body_id, id FOR NO KEY UPDATE`,
      [tx.scope.municipalityId, contactId, now],
    );
  }

  /** Adds a seat and returns its id. */
  async insert(tx: Transaction, seat: NewSeat): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `INSERT INTO seat (municipality_id, id, body_id, organisation_id, function, duty, position, key)
       VALUES ($1, $2, $3, $4, $5, $6, coalesce($7::int,
         (SELECT coalesce(max(position), 0) + 1 FROM seat WHERE municipality_id = $1 AND body_id = $3)), $8)`,
      [
        tx.scope.municipalityId,
        id,
        seat.bodyId,
        seat.organisationId,
        seat.function,
        seat.duty,
        seat.position ?? null,
        seat.key,
      ],
    );
    return id;
  }

  /** Changes a body's seat. */
  update(
    tx: Transaction,
    { bodyId, seatId }: SeatOfBody,
    version: number,
    changes: SeatEdits,
  ): Promise<VersionedUpdate<Seat>> {
    return updateVersioned(tx, Seat, { id: seatId, bodyId }, version, changes);
  }
}
