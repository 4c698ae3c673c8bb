import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import type { ActionOverTime } from './plan-progress.rules';

/** Actions with what their log says of how they went. */
@Injectable()
export class PlanProgressRepository {
  /** The actions of some goals by their last day; days are of the zone. */
  ofGoals(tx: Transaction, goalIds: readonly string[], zone: string): Promise<ActionOverTime[]> {
    return tx.query<ActionOverTime>(
      `SELECT a.id, a.goal_id AS "goalId", a.title, (a.created_at AT TIME ZONE $3)::date::text AS "madeOn", a.status,
              a.indicator, a.indicator_unit AS unit, a.indicator_target::float8 AS target,
              coalesce((
                SELECT json_agg(json_build_object('on', (logged_at AT TIME ZONE $3)::date,
                         'from', status_from, 'to', status_to) ORDER BY number)
                  FROM action_log_entry entry
                 WHERE entry.municipality_id = $1 AND entry.action_id = a.id AND status_from <> status_to), '[]') AS changes,
              coalesce((
                SELECT json_agg(json_build_object('readOn', read_on, 'value', value::float8) ORDER BY read_on)
                  FROM (SELECT DISTINCT ON (read_on) read_on, value FROM action_reading
                         WHERE municipality_id = $1 AND action_id = a.id
                         ORDER BY read_on, number DESC) reading), '[]') AS readings
         FROM action a
        WHERE a.municipality_id = $1 AND a.goal_id = ANY ($2::uuid[])
        ORDER BY a.due_on, a.title, a.id`,
      [tx.scope.municipalityId, goalIds, zone],
    );
  }
}
