import { Injectable } from '@nestjs/common';
import type { CoveringAction, GoalView, PlanKind } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** A plan with the goals that hold, in their order. */
export interface PlanAtWork {
  readonly id: string;
  readonly kind: PlanKind;
  readonly title: string;
  readonly goals: readonly GoalView[];
}

/** What a body works against, and with what, as the rooms below publish it. */
@Injectable()
export class WorkRepository {
  /** The body's plans by title. */
  plans(tx: Transaction, bodyId: string): Promise<PlanAtWork[]> {
    return tx.query<PlanAtWork>(
      `SELECT plan.id, plan.kind, plan.title, coalesce((
         SELECT json_agg(json_build_object('id', id, 'position', position, 'wording', wording) ORDER BY position)
           FROM goal_card WHERE municipality_id = $1 AND plan_id = plan.id), '[]') AS goals
         FROM plan_card plan
        WHERE plan.municipality_id = $1 AND plan.body_id = $2
        ORDER BY plan.title, plan.id`,
      [tx.scope.municipalityId, bodyId],
    );
  }

  /** The actions of some goals, and of some seats whatever they are for; days are of the zone. */
  actions(
    tx: Transaction,
    { goalIds, seatIds }: { goalIds: readonly string[]; seatIds: readonly string[] },
    zone: string,
  ): Promise<CoveringAction[]> {
    return tx.query<CoveringAction>(
      `SELECT goal_id AS "goalId", seat_id AS "seatId", status, due_on::text AS "dueOn",
              (ended_at AT TIME ZONE $4)::date::text AS "endedOn"
         FROM action_card
        WHERE municipality_id = $1 AND (goal_id = ANY ($2::uuid[]) OR seat_id = ANY ($3::uuid[]))`,
      [tx.scope.municipalityId, goalIds, seatIds, zone],
    );
  }
}
