import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Page, PageQuery, PlanVersionView, SetGoals } from '@samsyn/contract';
import { type Constraints, readPage, type Transaction, updateVersioned } from '@samsyn/platform';
import { PlanVersion } from './plan-version.entity';

/** A version, as a path names it. */
export interface VersionOfPlan {
  planId: string;
  versionId: string;
}

/** What the table's constraints mean: one draft of a plan, so that two clicks make one. */
export const planVersionConstraints = {
  plan_version_draft: 'plan.draft-exists',
} as const satisfies Constraints<string>;

/** What an adoption writes. */
export type Adopting = Pick<
  PlanVersion,
  'adoptedYear' | 'adoptedOn' | 'adoptedBy' | 'adoptedAt' | 'registryNumber' | 'validUntil'
>;

/** $1 is the municipality. */
const withGoals = `
  SELECT held.id, held.plan_id AS "planId", held.number, held.state, held.adopted_year AS "adoptedYear",
    held.adopted_on::text AS "adoptedOn", held.adopted_by AS "adoptedBy", held.registry_number AS "registryNumber",
    held.valid_until::text AS "validUntil", held.version, coalesce((
      SELECT json_agg(json_build_object('id', goal_id, 'position', position, 'wording', wording) ORDER BY position)
        FROM plan_version_goal
       WHERE municipality_id = $1 AND plan_version_id = held.id
    ), '[]') AS goals, (
      SELECT json_build_object('id', id, 'name', name, 'type', type, 'size', size)
        FROM file_card
       WHERE municipality_id = $1 AND id = held.document_id
    ) AS document
  FROM plan_version held
  WHERE held.municipality_id = $1`;

/** Versions of plans, with their goals, in the transaction's municipality. */
@Injectable()
export class PlanVersionRepository {
  /** Of each of these plans the version that holds and the one that is worked on, if there are any. */
  current(tx: Transaction, planIds: readonly string[]): Promise<PlanVersionView[]> {
    return tx.query<PlanVersionView>(
      `${withGoals} AND held.plan_id = ANY ($2::uuid[]) AND held.state IN ('draft', 'adopted')`,
      [tx.scope.municipalityId, planIds],
    );
  }

  /** A plan's versions, newest first. */
  list(tx: Transaction, planId: string, query: PageQuery): Promise<Page<PlanVersionView>> {
    const listing = {
      sql: `${withGoals} AND held.plan_id = $2`,
      parameters: [tx.scope.municipalityId, planId],
      key: [{ of: 'number', sql: 'held.number', type: 'int' }],
      newestFirst: true,
    } as const;
    return readPage<PlanVersionView>(tx, listing, query);
  }

  async get(tx: Transaction, { planId, versionId }: VersionOfPlan): Promise<PlanVersionView | null> {
    const [version] = await tx.query<PlanVersionView>(`${withGoals} AND held.plan_id = $2 AND held.id = $3`, [
      tx.scope.municipalityId,
      planId,
      versionId,
    ]);
    return version ?? null;
  }

  /**
   * Begins a draft with the goals of the version that holds, and returns its id. Its plan is locked.
   * @throws QueryFailedError for {@link planVersionConstraints}.
   */
  async insertDraft(tx: Transaction, planId: string): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `INSERT INTO plan_version (municipality_id, id, plan_id, number)
       SELECT $1, $2, $3, coalesce(max(number), 0) + 1 FROM plan_version WHERE municipality_id = $1 AND plan_id = $3`,
      [tx.scope.municipalityId, id, planId],
    );
    await tx.query(
      `INSERT INTO plan_version_goal (municipality_id, plan_version_id, goal_id, position, wording)
       SELECT $1, $2, carried.goal_id, carried.position, carried.wording
         FROM plan_version held JOIN plan_version_goal carried
           ON carried.municipality_id = held.municipality_id AND carried.plan_version_id = held.id
        WHERE held.municipality_id = $1 AND held.plan_id = $3 AND held.state = 'adopted'`,
      [tx.scope.municipalityId, id, planId],
    );
    return id;
  }

  /** Which of these goals are the plan's, whichever version they stand in. */
  async goalsOf(tx: Transaction, planId: string, goalIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM goal WHERE municipality_id = $1 AND plan_id = $2 AND id = ANY ($3::uuid[])',
      [tx.scope.municipalityId, planId, goalIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Writes a draft's goals in their order, and raises its version; one without an id is new. */
  async setGoals(
    tx: Transaction,
    { planId, id, version }: Pick<PlanVersionView, 'planId' | 'id' | 'version'>,
    goals: SetGoals['goals'],
  ): Promise<void> {
    const scope = [tx.scope.municipalityId, id];
    const ids = goals.map((goal) => goal.id ?? randomUUID());
    const added = ids.filter((_, at) => goals[at]?.id === undefined);
    await tx.query(
      `INSERT INTO goal (municipality_id, id, plan_id) SELECT $1, added, $2 FROM unnest($3::uuid[]) AS added`,
      [tx.scope.municipalityId, planId, added],
    );
    await tx.query(
      'DELETE FROM plan_version_goal WHERE municipality_id = $1 AND plan_version_id = $2',
      scope,
    );
    await tx.query(
      `INSERT INTO plan_version_goal (municipality_id, plan_version_id, goal_id, position, wording)
       SELECT $1, $2, goal_id, position, wording
         FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS goal (goal_id, wording, position)`,
      [...scope, ids, goals.map(({ wording }) => wording)],
    );
    await updateVersioned(tx, PlanVersion, { id }, version, {});
  }

  /** Refers to a document, and raises the version. */
  async setDocument(
    tx: Transaction,
    { id, version }: Pick<PlanVersionView, 'id' | 'version'>,
    documentId: string,
  ): Promise<void> {
    await updateVersioned(tx, PlanVersion, { id }, version, { documentId });
  }

  /** Refers to no document until the next is set in the same transaction, so that the one before can be removed. */
  async forgetDocument(tx: Transaction, id: string): Promise<void> {
    await tx.query('UPDATE plan_version SET document_id = NULL WHERE municipality_id = $1 AND id = $2', [
      tx.scope.municipalityId,
      id,
    ]);
  }

  /** A draft becomes what holds, and what held is superseded. Its plan is locked. */
  async adopt(
    tx: Transaction,
    { planId, id, version }: Pick<PlanVersionView, 'planId' | 'id' | 'version'>,
    adopting: Adopting,
  ): Promise<void> {
    await tx.query(
      `UPDATE plan_version SET state = 'superseded', version = version + 1
        WHERE municipality_id = $1 AND plan_id = $2 AND state = 'adopted'`,
      [tx.scope.municipalityId, planId],
    );
    await updateVersioned(tx, PlanVersion, { id }, version, { ...adopting, state: 'adopted' });
  }
}
