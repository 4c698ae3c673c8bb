import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** A goal, and whether it counts. */
export interface GoalOfPlan {
  readonly id: string;
  readonly planId: string;
  /** Who works against the plan. */
  readonly bodyId: string;
  /** It stands in the version that holds. */
  readonly holds: boolean;
}

/** Goals in the transaction's municipality. */
@Injectable()
export class GoalRepository {
  /**
   * The goal, or null. Its plan stays as it is until the transaction ends: a version that is being adopted comes before or
   * after what is decided by the goal.
   */
  async get(tx: Transaction, id: string): Promise<GoalOfPlan | null> {
    await tx.query(
      `SELECT FROM plan JOIN goal ON goal.municipality_id = $1 AND goal.plan_id = plan.id
       WHERE plan.municipality_id = $1 AND goal.id = $2 FOR SHARE OF plan`,
      [tx.scope.municipalityId, id],
    );
    // asked anew, because whoever has waited for the lock would be told what held before
    const [goal] = await tx.query<GoalOfPlan>(
      `SELECT goal.id, goal.plan_id AS "planId", plan.body_id AS "bodyId", EXISTS (
         SELECT FROM plan_version version
         JOIN plan_version_goal held ON held.municipality_id = $1 AND held.plan_version_id = version.id
         WHERE version.municipality_id = $1 AND version.plan_id = plan.id AND version.state = 'adopted'
           AND held.goal_id = goal.id) AS holds
       FROM goal JOIN plan ON plan.municipality_id = $1 AND plan.id = goal.plan_id
       WHERE goal.municipality_id = $1 AND goal.id = $2`,
      [tx.scope.municipalityId, id],
    );
    return goal ?? null;
  }
}
