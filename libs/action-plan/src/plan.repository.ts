import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreatePlan, Page, PageQuery, UpdatePlan } from '@samsyn/contract';
import {
  type Constraints,
  readPage,
  type Transaction,
  updateVersioned,
  type VersionedUpdate,
} from '@samsyn/platform';
import { Plan, type PlanOfBody } from './plan.entity';

/** What the table's constraints mean: one plan of a kind in a municipality, so that a double click makes one. */
export const planConstraints = {
  plan_municipality_id_kind_key: 'plan.exists',
} as const satisfies Constraints<string>;

/** $1 is the municipality, $2 the bodies whose plans are shown; null for every one. */
const shown = `
  SELECT plan.id, plan.body_id AS "bodyId", body.name AS "bodyName", plan.kind, plan.title, plan.version
    FROM plan JOIN body_card body ON body.municipality_id = plan.municipality_id AND body.id = plan.body_id
   WHERE plan.municipality_id = $1 AND ($2::uuid[] IS NULL OR plan.body_id = ANY ($2))`;

/** Plans in the transaction's municipality. */
@Injectable()
export class PlanRepository {
  /**
   * Plans by title.
   * @param bodyIds only those of these bodies; all of them when left out.
   */
  list(tx: Transaction, query: PageQuery, bodyIds?: readonly string[]): Promise<Page<PlanOfBody>> {
    const listing = {
      sql: shown,
      parameters: [tx.scope.municipalityId, bodyIds ?? null],
      key: [
        { of: 'title', sql: 'plan.title', type: 'text' },
        { of: 'id', sql: 'plan.id', type: 'uuid' },
      ],
    } as const;
    return readPage<PlanOfBody>(tx, listing, query);
  }

  /** The plan, if it is one of these bodies'; of any when they are left out. */
  async get(tx: Transaction, id: string, bodyIds?: readonly string[]): Promise<PlanOfBody | null> {
    const [plan] = await tx.query<PlanOfBody>(`${shown} AND plan.id = $3`, [
      tx.scope.municipalityId,
      bodyIds ?? null,
      id,
    ]);
    return plan ?? null;
  }

  /**
   * Locks a plan until the transaction ends: its versions are begun, written and adopted one after the other, and who reads
   * which one holds in order to write against it waits.
   * @returns whether there is such a plan.
   */
  async lock(tx: Transaction, id: string): Promise<boolean> {
    const locked = await tx.query(
      'SELECT id FROM plan WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE',
      [tx.scope.municipalityId, id],
    );
    return locked.length > 0;
  }

  /** Adds a plan and returns its id. @throws QueryFailedError for {@link planConstraints}. */
  async insert(tx: Transaction, values: CreatePlan): Promise<string> {
    const id = randomUUID();
    await tx.manager.insert(Plan, { ...values, municipalityId: tx.scope.municipalityId, id });
    return id;
  }

  update(
    tx: Transaction,
    id: string,
    version: number,
    changes: Omit<UpdatePlan, 'version'>,
  ): Promise<VersionedUpdate<Plan>> {
    return updateVersioned(tx, Plan, { id }, version, changes);
  }
}
