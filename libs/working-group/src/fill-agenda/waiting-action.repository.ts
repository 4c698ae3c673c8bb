import { Injectable } from '@nestjs/common';
import type { ActionStatus, CivilDate } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** An open action that waits for somebody, with the goal it is for. */
export interface WaitingAction {
  readonly id: string;
  readonly title: string;
  readonly goalId: string;
  readonly plan: string;
  readonly position: number;
  readonly wording: string;
  readonly seatId: string;
  readonly status: ActionStatus;
  readonly dueOn: CivilDate;
  /** When it was last logged about, or made. */
  readonly heardOf: Date;
}

/** The actions of a body's plans that wait for somebody, as the rooms below publish them. */
@Injectable()
export class WaitingActionRepository {
  /** Overdue on a day, or not heard of since an instant; goal by goal in their order, what is due soonest first. */
  ofBody(
    tx: Transaction,
    bodyId: string,
    { today, heardBefore }: { today: CivilDate; heardBefore: Date },
  ): Promise<WaitingAction[]> {
    return tx.query<WaitingAction>(
      `SELECT action.id, action.title, goal.id AS "goalId", plan.title AS plan, goal.position, goal.wording,
              action.seat_id AS "seatId", action.status, action.due_on::text AS "dueOn",
              coalesce(action.last_logged_at, action.created_at) AS "heardOf"
         FROM plan_card plan
         JOIN goal_card goal ON goal.municipality_id = $1 AND goal.plan_id = plan.id
         JOIN action_card action ON action.municipality_id = $1 AND action.goal_id = goal.id
        WHERE plan.municipality_id = $1 AND plan.body_id = $2 AND action.status IN ('planned', 'ongoing')
          AND (action.due_on < $3 OR coalesce(action.last_logged_at, action.created_at) < $4)
        ORDER BY plan.title, plan.id, goal.position, action.due_on, action.title, action.id`,
      [tx.scope.municipalityId, bodyId, today, heardBefore],
    );
  }
}
