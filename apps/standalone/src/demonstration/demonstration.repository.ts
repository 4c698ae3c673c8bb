import { Injectable } from '@nestjs/common';
import type { Capacity, PlanKind, PlanVersionState } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** What of the demonstration an interrupted start has made already. */
@Injectable()
export class DemonstrationRepository {
  organisation(tx: Transaction, name: string): Promise<string | undefined> {
    return idOf(tx, 'SELECT id FROM organisation WHERE municipality_id = $1 AND name = $2', [name]);
  }

  contact(tx: Transaction, organisationId: string, email: string): Promise<string | undefined> {
    return idOf(
      tx,
      'SELECT id FROM contact WHERE municipality_id = $1 AND organisation_id = $2 AND email = $3',
      [organisationId, email],
    );
  }

  body(tx: Transaction, name: string): Promise<string | undefined> {
    return idOf(tx, 'SELECT id FROM body WHERE municipality_id = $1 AND name = $2', [name]);
  }

  seat(tx: Transaction, bodyId: string, role: string): Promise<string | undefined> {
    return idOf(tx, 'SELECT id FROM seat WHERE municipality_id = $1 AND body_id = $2 AND function = $3', [
      bodyId,
      role,
    ]);
  }

  holding(tx: Transaction, seatId: string, capacity: Capacity): Promise<string | undefined> {
    return idOf(
      tx,
      'SELECT id FROM seat_holding WHERE municipality_id = $1 AND seat_id = $2 AND capacity = $3',
      [seatId, capacity],
    );
  }

  /** The latest version of a kind's plan. */
  async planVersion(tx: Transaction, kind: PlanKind): Promise<MadeVersion | undefined> {
    const [row] = await tx.query<MadeVersion>(
      `SELECT made.id, made.plan_id AS "planId", made.state, made.version, coalesce((
         SELECT array_agg(goal_id ORDER BY position) FROM plan_version_goal
          WHERE municipality_id = $1 AND plan_version_id = made.id), '{}') AS "goalIds"
         FROM plan JOIN plan_version made ON made.municipality_id = $1 AND made.plan_id = plan.id
        WHERE plan.municipality_id = $1 AND plan.kind = $2
        ORDER BY made.number DESC LIMIT 1`,
      [tx.scope.municipalityId, kind],
    );
    return row;
  }

  unit(tx: Transaction, name: string): Promise<string | undefined> {
    return idOf(tx, 'SELECT id FROM first_line_unit WHERE municipality_id = $1 AND name = $2', [name]);
  }

  /** Withdraws what was planned about actions for a time that has passed: mail of a past that nobody lived in. */
  async withdrawPastReminders(tx: Transaction): Promise<void> {
    await tx.query(
      `UPDATE mailing SET state = 'superseded', outcome = '{"reason": "replanned"}', version = version + 1,
              settled_at = product_now()
        WHERE municipality_id = $1 AND subject_type IN ('action', 'standing-actions') AND state = 'pending'
          AND due_at < product_now()`,
      [tx.scope.municipalityId],
    );
  }

  /** The actions, by title. */
  async actions(tx: Transaction): Promise<Map<string, MadeAction>> {
    const rows = await tx.query<MadeAction & { title: string }>(
      `SELECT title, id, version, (SELECT count(*)::int FROM action_log_entry
          WHERE municipality_id = $1 AND action_id = action.id) AS entries
         FROM action WHERE municipality_id = $1`,
      [tx.scope.municipalityId],
    );
    return new Map(rows.map(({ title, ...made }) => [title, made]));
  }
}

/** The version of a plan that an earlier start has made, with its goals in their order. */
interface MadeVersion {
  id: string;
  planId: string;
  state: PlanVersionState;
  version: number;
  goalIds: string[];
}

/** An action that an earlier start has made, and how much has been written about it. */
export interface MadeAction {
  id: string;
  version: number;
  entries: number;
}

async function idOf(tx: Transaction, sql: string, parameters: string[]): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(sql, [tx.scope.municipalityId, ...parameters]);
  return row?.id;
}
