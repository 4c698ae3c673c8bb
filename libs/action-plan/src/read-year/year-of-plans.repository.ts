import { Injectable } from '@nestjs/common';
import type { ActionStatus, CivilDate, GoalView, PlanKind } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** A plan as it held on the last day of a stretch of time, with the actions that were there during it. */
export interface PlanOfYear {
  readonly id: string;
  readonly kind: PlanKind;
  readonly title: string;
  readonly adoptedYear: number;
  /** Null where the year alone is known. */
  readonly adoptedOn: CivilDate | null;
  readonly adoptedBy: string;
  readonly registryNumber: string | null;
  readonly goals: readonly GoalView[];
  /** By their last day. */
  readonly actions: readonly ActionOfYear[];
}

/** An action as it stood on the last day. Who is responsible is told by function, never by name. */
export interface ActionOfYear {
  readonly id: string;
  /** It may be one that the version no longer has. */
  readonly goalId: string;
  readonly title: string;
  readonly seatFunction: string;
  /** Null where it is the municipality itself. */
  readonly organisation: string | null;
  readonly status: ActionStatus;
  readonly dueOn: CivilDate;
  /** Null while it is open; a day in the zone. */
  readonly endedOn: CivilDate | null;
  readonly stoppedReason: string | null;
  /** What became of it, or what was logged as it was done. */
  readonly result: string | null;
  readonly indicator: string | null;
  readonly indicatorUnit: string | null;
  readonly indicatorTarget: number | null;
  readonly readingValue: number | null;
  readonly readOn: CivilDate | null;
}

/** A stretch of time: from an instant up to another, which is no part of it, its last day, and the zone of days. */
export interface Stretch {
  readonly from: Date;
  readonly until: Date;
  readonly lastDay: CivilDate;
  readonly zone: string;
}

/** What was done for plans during a stretch of time, for rooms above: looked up in the log, so that later changes are not in it. */
@Injectable()
export class YearOfPlansRepository {
  /** Whether a body works against a plan that has been adopted. */
  async hasAdopted(tx: Transaction, bodyId: string): Promise<boolean> {
    const found = await tx.query(
      `SELECT plan.id FROM plan JOIN plan_version held
           ON held.municipality_id = plan.municipality_id AND held.plan_id = plan.id AND held.state <> 'draft'
        WHERE plan.municipality_id = $1 AND plan.body_id = $2 LIMIT 1`,
      [tx.scope.municipalityId, bodyId],
    );
    return found.length > 0;
  }

  /** A body's plans by title; of one that was adopted later, the first version. */
  async ofBody(tx: Transaction, bodyId: string, stretch: Stretch): Promise<PlanOfYear[]> {
    const plans = await tx.query<Omit<PlanOfYear, 'actions'>>(
      `SELECT plan.id, plan.kind, plan.title, held.adopted_year AS "adoptedYear", held.adopted_on::text AS "adoptedOn",
              held.adopted_by AS "adoptedBy", held.registry_number AS "registryNumber", coalesce((
                SELECT json_agg(json_build_object('id', goal_id, 'position', position, 'wording', wording) ORDER BY position)
                  FROM plan_version_goal WHERE municipality_id = $1 AND plan_version_id = held.id), '[]') AS goals
         FROM plan JOIN LATERAL (
           SELECT version.*, coalesce(version.adopted_on, make_date(version.adopted_year, 1, 1)) <= $3 AS held
             FROM plan_version version
            WHERE version.municipality_id = $1 AND version.plan_id = plan.id AND version.state <> 'draft'
            ORDER BY held DESC, CASE WHEN coalesce(version.adopted_on, make_date(version.adopted_year, 1, 1)) <= $3
              THEN -version.number ELSE version.number END
            LIMIT 1) held ON true
        WHERE plan.municipality_id = $1 AND plan.body_id = $2
        ORDER BY plan.title, plan.id`,
      [tx.scope.municipalityId, bodyId, stretch.lastDay],
    );
    const actions = await this.actions(
      tx,
      plans.map(({ id }) => id),
      stretch,
    );
    return plans.map((plan) => ({ ...plan, actions: actions.filter(({ planId }) => planId === plan.id) }));
  }

  /** What was changed after the stretch is taken back: the first entry since says how it was before. */
  private actions(
    tx: Transaction,
    planIds: readonly string[],
    { from, until, lastDay, zone }: Stretch,
  ): Promise<(ActionOfYear & { planId: string })[]> {
    return tx.query(
      `WITH stood AS (
         SELECT a.municipality_id, a.id, goal.plan_id, a.goal_id, a.title, a.starts_on, a.created_at, a.result,
                a.indicator, a.indicator_unit, a.indicator_target,
                coalesce(status.was, a.status) AS status, coalesce(due.was, a.due_on) AS due_on,
                coalesce(seat.was, a.seat_id) AS seat_id,
                ended.text AS said, coalesce(ended.at, a.ended_at) AS ended_at, coalesce(ended.reason, a.stopped_reason) AS stopped_reason
           FROM goal JOIN action a ON a.municipality_id = goal.municipality_id AND a.goal_id = goal.id
           LEFT JOIN LATERAL (
             SELECT status_from AS was FROM action_log_entry entry
              WHERE entry.municipality_id = $1 AND entry.action_id = a.id AND logged_at >= $4 AND status_from IS NOT NULL
              ORDER BY number LIMIT 1) status ON true
           LEFT JOIN LATERAL (
             SELECT due_from AS was FROM action_log_entry entry
              WHERE entry.municipality_id = $1 AND entry.action_id = a.id AND logged_at >= $4 AND due_from IS NOT NULL
              ORDER BY number LIMIT 1) due ON true
           LEFT JOIN LATERAL (
             SELECT entry.seat_id AS was FROM action_log_entry entry
              WHERE entry.municipality_id = $1 AND entry.action_id = a.id AND logged_at >= $4
                AND handed_to_seat_id IS NOT NULL
              ORDER BY number LIMIT 1) seat ON true
           LEFT JOIN LATERAL (
             SELECT logged_at AS at, entry.stopped_reason AS reason, entry.text FROM action_log_entry entry
              WHERE entry.municipality_id = $1 AND entry.action_id = a.id AND logged_at < $4
                AND status_to IN ('done', 'stopped')
              ORDER BY number DESC LIMIT 1) ended ON true
          WHERE goal.municipality_id = $1 AND goal.plan_id = ANY ($2::uuid[]))
       SELECT a.id, a.plan_id AS "planId", a.goal_id AS "goalId", a.title, seat.function AS "seatFunction",
              CASE WHEN organisation.kind <> 'municipality' THEN organisation.name END AS organisation, a.status, a.due_on::text AS "dueOn",
              CASE WHEN a.status IN ('done', 'stopped') THEN (a.ended_at AT TIME ZONE $6)::date::text END AS "endedOn",
              CASE WHEN a.status = 'stopped' THEN a.stopped_reason END AS "stoppedReason",
              coalesce(a.result, CASE WHEN a.status = 'done' THEN a.said END) AS result, a.indicator,
              a.indicator_unit AS "indicatorUnit", a.indicator_target::float8 AS "indicatorTarget",
              reading.value AS "readingValue", reading.read_on::text AS "readOn"
         FROM stood a
         JOIN seat_card seat ON seat.municipality_id = $1 AND seat.id = a.seat_id
         JOIN organisation_card organisation
           ON organisation.municipality_id = $1 AND organisation.id = seat.organisation_id
         LEFT JOIN LATERAL (
           SELECT value::float8 AS value, read_on FROM action_reading
            WHERE municipality_id = $1 AND action_id = a.id AND read_on <= $5
            ORDER BY read_on DESC, number DESC LIMIT 1) reading ON true
        WHERE LEAST(a.starts_on, (a.created_at AT TIME ZONE $6)::date) <= $5
          AND (a.status IN ('planned', 'ongoing') OR a.ended_at >= $3)
        ORDER BY a.due_on, a.title, a.id`,
      [tx.scope.municipalityId, planIds, from, until, lastDay, zone],
    );
  }
}
