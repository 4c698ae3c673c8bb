import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** All of a municipality's, a body's, a seat's, or a plan's. */
export interface WhichActions {
  readonly bodyId?: string;
  readonly seatId?: string;
  readonly planId?: string;
}

/** The actions that there are reminders of. */
@Injectable()
export class OpenActionRepository {
  /** Their ids, those that are due soonest first. */
  async ids(
    tx: Transaction,
    { bodyId = null, seatId = null, planId = null }: Partial<Record<keyof WhichActions, string | null>>,
  ) {
    const rows = await tx.query<{ id: string }>(
      `SELECT action.id FROM action
       JOIN seat_card seat ON seat.municipality_id = $1 AND seat.id = action.seat_id
       WHERE action.municipality_id = $1 AND action.status IN ('planned', 'ongoing')
         AND ($2::uuid IS NULL OR seat.body_id = $2) AND ($3::uuid IS NULL OR seat.id = $3)
         AND ($4::uuid IS NULL OR EXISTS (SELECT FROM goal
           WHERE goal.municipality_id = $1 AND goal.id = action.goal_id AND goal.plan_id = $4))
       ORDER BY action.due_on, action.id`,
      [tx.scope.municipalityId, bodyId, seatId, planId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of which something is planned for who coordinates, and those that are overdue and climb to them. */
  async toldToCoordinators(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM action
       WHERE municipality_id = $1 AND status IN ('planned', 'ongoing') AND (due_on < product_statement_now()::date
         OR id IN (SELECT subject_id FROM mail_ledger WHERE municipality_id = $1 AND subject_type = 'action'
           AND recipient_type = 'account' AND state = 'pending'))
       ORDER BY id`,
      [tx.scope.municipalityId],
    );
    return rows.map(({ id }) => id);
  }

  /** Locks those of them that are open still, in one order everywhere, until the transaction ends. */
  lock(tx: Transaction, ids: readonly string[]): Promise<{ id: string; seatId: string }[]> {
    return tx.query(
      `SELECT id, seat_id AS "seatId" FROM action
       WHERE municipality_id = $1 AND id = ANY ($2::uuid[]) AND status IN ('planned', 'ongoing')
       ORDER BY id FOR NO KEY UPDATE`,
      [tx.scope.municipalityId, ids],
    );
  }
}
