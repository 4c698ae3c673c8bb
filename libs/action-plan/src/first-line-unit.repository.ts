import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateFirstLineUnit, FirstLineUnitView, Page, PageQuery } from '@samsyn/contract';
import {
  type Constraints,
  readPage,
  type Transaction,
  updateVersioned,
  type VersionedUpdate,
} from '@samsyn/platform';
import { FirstLineUnit } from './first-line-unit.entity';

/** What the table's constraints mean: one unit of a name in a municipality, so that a double click makes one. */
export const firstLineUnitConstraints = {
  first_line_unit_municipality_id_name_key: 'unit.exists',
} as const satisfies Constraints<string>;

type UnitRow = Omit<FirstLineUnitView, 'endedAt'> & { endedAt: Date | null };

/** $1 is the municipality, $2 the bodies whose seats' units are shown; null for every one. */
const withSeat = `
  SELECT unit.id, unit.name, unit.seat_id AS "seatId", seat.function AS "seatFunction", seat.body_id AS "bodyId",
    (seat.ended_at IS NOT NULL AND seat.ended_at <= product_now()) AS "seatEnded", unit.ended_at AS "endedAt", unit.version
  FROM first_line_unit unit JOIN seat_card seat
    ON seat.municipality_id = unit.municipality_id AND seat.id = unit.seat_id
  WHERE unit.municipality_id = $1 AND ($2::uuid[] IS NULL OR seat.body_id = ANY ($2))`;

/** Units of the first line in the transaction's municipality. */
@Injectable()
export class FirstLineUnitRepository {
  /**
   * Units by name, ended ones too.
   * @param bodyIds only those whose seat is of these bodies; all of them when left out.
   */
  async list(
    tx: Transaction,
    query: PageQuery,
    bodyIds?: readonly string[],
  ): Promise<Page<FirstLineUnitView>> {
    const listing = {
      sql: withSeat,
      parameters: [tx.scope.municipalityId, bodyIds ?? null],
      key: [
        { of: 'name', sql: 'unit.name', type: 'text' },
        { of: 'id', sql: 'unit.id', type: 'uuid' },
      ],
    } as const;
    const { items, next } = await readPage<UnitRow>(tx, listing, query);
    return { items: items.map(viewOfUnit), next };
  }

  /** The unit. @throws when there is none. */
  async get(tx: Transaction, id: string): Promise<FirstLineUnitView> {
    const [unit] = await tx.query<UnitRow>(`${withSeat} AND unit.id = $3`, [
      tx.scope.municipalityId,
      null,
      id,
    ]);
    if (!unit) throw new Error(`There is no unit ${id}`);
    return viewOfUnit(unit);
  }

  /** Adds a unit and returns its id. @throws QueryFailedError for {@link firstLineUnitConstraints}. */
  async insert(tx: Transaction, values: CreateFirstLineUnit): Promise<string> {
    const id = randomUUID();
    await tx.manager.insert(FirstLineUnit, { ...values, municipalityId: tx.scope.municipalityId, id });
    return id;
  }

  /** Changes a unit. @throws QueryFailedError for {@link firstLineUnitConstraints}. */
  update(
    tx: Transaction,
    id: string,
    version: number,
    changes: Partial<Pick<FirstLineUnit, 'name' | 'seatId' | 'endedAt'>>,
  ): Promise<VersionedUpdate<FirstLineUnit>> {
    return updateVersioned(tx, FirstLineUnit, { id }, version, changes);
  }
}

function viewOfUnit({ endedAt, ...unit }: UnitRow): FirstLineUnitView {
  return { ...unit, endedAt: endedAt?.toISOString() ?? null };
}
