import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BodyKind, BodyView, Page, PageQuery } from '@samsyn/contract';
import {
  type Constraints,
  readPage,
  type Transaction,
  updateVersioned,
  type VersionedUpdate,
} from '@samsyn/platform';
import { Body } from './body.entity';

/** What a new body is made from. */
export type NewBody = Omit<Body, 'municipalityId' | 'id' | 'version' | 'createdAt'>;

/** What the table's constraints mean: one body of a name in a municipality, so that a double click makes one. */
export const bodyConstraints = {
  body_municipality_id_name_key: 'body.exists',
} as const satisfies Constraints<string>;

/** Bodies in the transaction's municipality. */
@Injectable()
export class BodyRepository {
  get(tx: Transaction, id: string): Promise<Body | null> {
    return tx.manager.findOneBy(Body, { municipalityId: tx.scope.municipalityId, id });
  }

  /**
   * Locks a body as it is until the transaction ends. A meeting being scheduled and a change of who sits on the body, or
   * of its timing, go one after the other, so that neither plans mail in ignorance of the other.
   */
  async lock(tx: Transaction, id: string): Promise<void> {
    await tx.query('SELECT id FROM body WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      tx.scope.municipalityId,
      id,
    ]);
  }

  /** Locks every body as {@link lock} does, in one order, so that two who do so queue up. */
  async lockAll(tx: Transaction): Promise<void> {
    await tx.query('SELECT id FROM body WHERE municipality_id = $1 ORDER BY id FOR NO KEY UPDATE', [
      tx.scope.municipalityId,
    ]);
  }

  /** Every body, by name. */
  all(tx: Transaction): Promise<Body[]> {
    const where = { municipalityId: tx.scope.municipalityId };
    return tx.manager.find(Body, { where, order: { name: 'ASC', id: 'ASC' } });
  }

  /** The municipality's first body of a kind: where there are several councils, the half-years are the oldest one's. */
  firstOf(tx: Transaction, kind: BodyKind): Promise<Body | null> {
    const where = { municipalityId: tx.scope.municipalityId, kind };
    return tx.manager.findOne(Body, { where, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /**
   * Bodies by name.
   * @param ids only those among these; all of them when left out.
   */
  list(tx: Transaction, query: PageQuery, ids?: readonly string[]): Promise<Page<BodyView>> {
    const listing = {
      sql: `SELECT id, name, kind, reply_by_days AS "replyByDays", contributions_by_days AS "contributionsByDays",
              documents_days AS "documentsDays", at_risk_weeks AS "atRiskWeeks", timing_rules AS "timingRules",
              standing_agenda AS "standingAgenda", quorum, version
            FROM body WHERE municipality_id = $1 AND ($2::uuid[] IS NULL OR id = ANY($2))`,
      parameters: [tx.scope.municipalityId, ids ?? null],
      key: [
        { of: 'name', sql: 'name', type: 'text' },
        { of: 'id', sql: 'id', type: 'uuid' },
      ],
    } as const;
    return readPage<BodyView>(tx, listing, query);
  }

  /** Adds a body. @throws QueryFailedError for {@link bodyConstraints}. */
  async insert(tx: Transaction, values: NewBody): Promise<Body> {
    const one = { municipalityId: tx.scope.municipalityId, id: randomUUID() };
    await tx.manager.insert(Body, { ...values, ...one });
    return tx.manager.findOneByOrFail(Body, one);
  }

  /** Changes the body. @throws QueryFailedError for {@link bodyConstraints}. */
  update(
    tx: Transaction,
    id: string,
    version: number,
    changes: Partial<Omit<NewBody, 'kind'>>,
  ): Promise<VersionedUpdate<Body>> {
    return updateVersioned(tx, Body, { id }, version, changes);
  }
}
