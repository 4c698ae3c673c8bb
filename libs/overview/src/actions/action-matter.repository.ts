import { Injectable } from '@nestjs/common';
import { type CivilDate, silentBefore } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import type { GoalLessAction, WaitingAction } from './action-matter.rules';

/** Which actions wait for somebody. */
@Injectable()
export class ActionMatterRepository {
  /**
   * Open actions that are overdue or silent, of a goal that holds.
   * @param today the day in the municipality's zone, at the instant `now`
   * @param seatIds of these seats alone; of all when left out
   */
  waiting(
    tx: Transaction,
    {
      today,
      now,
      zone,
      seatIds = null,
    }: { today: CivilDate; now: Date; zone: string; seatIds?: readonly string[] | null },
  ): Promise<WaitingAction[]> {
    return tx.query(
      `SELECT action.id AS "actionId", action.seat_id AS "seatId", action.title, action.due_on::text AS "dueOn", action.created_at AS "createdAt",
              action.last_logged_at AS "lastLoggedAt", seat.function, organisation.name AS organisation,
              coalesce((SELECT CASE WHEN bool_or(holding.capacity = 'holder') THEN 'holder' ELSE 'deputy' END
                 FROM holding_card holding
                WHERE holding.municipality_id = $1 AND holding.seat_id = action.seat_id AND holding.held_from <= $5
                  AND (holding.held_until IS NULL OR holding.held_until > $5)
               HAVING count(*) > 0), 'nobody') AS answers
         FROM action_card action
         JOIN goal_card goal ON goal.municipality_id = $1 AND goal.id = action.goal_id
         JOIN seat_card seat ON seat.municipality_id = $1 AND seat.id = action.seat_id
         JOIN organisation_card organisation
           ON organisation.municipality_id = $1 AND organisation.id = seat.organisation_id
        WHERE action.municipality_id = $1 AND action.status IN ('planned', 'ongoing')
          AND (action.due_on < $2 OR coalesce(action.last_logged_at, action.created_at) < $3)
          AND ($4::uuid[] IS NULL OR action.seat_id = ANY ($4))`,
      [tx.scope.municipalityId, today, silentBefore(today, zone), seatIds, now],
    );
  }

  /** Open actions whose goals are not in the version that holds, plan by plan, the one due soonest first. */
  withoutGoal(tx: Transaction): Promise<GoalLessAction[]> {
    return tx.query(
      `SELECT lost.id AS "actionId", action.title, action.due_on::text AS "dueOn", plan.id AS "planId", plan.title AS plan,
              lost.since
         FROM action_without_goal lost
         JOIN action_card action ON action.municipality_id = $1 AND action.id = lost.id
         JOIN plan_card plan ON plan.municipality_id = $1 AND plan.id = lost.plan_id
        WHERE lost.municipality_id = $1
        ORDER BY plan.title, plan.id, action.due_on, action.title, action.id`,
      [tx.scope.municipalityId],
    );
  }
}
