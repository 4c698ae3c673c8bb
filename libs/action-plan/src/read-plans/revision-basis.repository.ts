import { Injectable } from '@nestjs/common';
import type { CivilDate, PlanVersionView, RevisionBasisView } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** What has become of a plan's actions. */
@Injectable()
export class RevisionBasisRepository {
  /**
   * What a revision of a plan starts from.
   * @param since the first instant of the day from which the law's clock counts.
   */
  async get(
    tx: Transaction,
    { planId, goals }: PlanVersionView,
    since: Date,
    today: CivilDate,
  ): Promise<RevisionBasisView> {
    const [row] = await tx.query<Omit<RevisionBasisView, 'idleGoals'> & { goalsAtWork: string[] }>(
      `SELECT count(*) FILTER (WHERE status = 'done' AND ended_at >= $3)::int AS done,
              count(*) FILTER (WHERE status = 'stopped' AND ended_at >= $3)::int AS stopped,
              count(*) FILTER (WHERE action.created_at >= $3)::int AS added,
              count(*) FILTER (WHERE ended_at IS NULL)::int AS open,
              count(*) FILTER (WHERE ended_at IS NULL AND due_on < $4)::int AS overdue,
              coalesce(array_agg(DISTINCT goal_id) FILTER (WHERE ended_at IS NULL), '{}') AS "goalsAtWork"
         FROM action JOIN goal ON goal.municipality_id = action.municipality_id AND goal.id = action.goal_id
        WHERE action.municipality_id = $1 AND goal.plan_id = $2`,
      [tx.scope.municipalityId, planId, since, today],
    );
    if (!row) throw new Error('An aggregate has a row');
    const { goalsAtWork, ...counts } = row;
    return { ...counts, idleGoals: goals.filter(({ id }) => !goalsAtWork.includes(id)) };
  }
}
