import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { HalfYear } from '@samsyn/contract';
import type { Constraints, Transaction } from '@samsyn/platform';
import { HalfYearWaiver } from './half-year-waiver.entity';

/** What the table's constraints mean: one waiver of a half-year. */
export const waiverConstraints = {
  half_year_waiver_municipality_id_body_id_year_half_key: 'half-year.waived',
} as const satisfies Constraints<string>;

/** Waivers in the transaction's municipality. */
@Injectable()
export class HalfYearWaiverRepository {
  /** A body's waivers: two a year at most. */
  list(tx: Transaction, bodyId: string): Promise<HalfYearWaiver[]> {
    return tx.manager.findBy(HalfYearWaiver, { municipalityId: tx.scope.municipalityId, bodyId });
  }

  /** Adds a waiver decided at an instant. @throws QueryFailedError for {@link waiverConstraints}. */
  async insert(
    tx: Transaction,
    waiver: HalfYear & Pick<HalfYearWaiver, 'bodyId' | 'reason' | 'decidedBy' | 'createdAt'>,
  ): Promise<HalfYearWaiver> {
    const row = { ...waiver, id: randomUUID(), municipalityId: tx.scope.municipalityId };
    await tx.manager.insert(HalfYearWaiver, row);
    return row;
  }

  /** Removes a body's waiver of a half-year; returns its id, or undefined when there was none. */
  async remove(tx: Transaction, bodyId: string, { year, half }: HalfYear): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `DELETE FROM half_year_waiver WHERE municipality_id = $1 AND body_id = $2 AND year = $3 AND half = $4
       RETURNING id`,
      [tx.scope.municipalityId, bodyId, year, half],
    );
    return row?.id;
  }
}
