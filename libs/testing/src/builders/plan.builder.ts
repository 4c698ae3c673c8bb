import type { PlanKind } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { insertedRow } from './inserted-row';

/** What an action plan is built from. */
export interface PlanValues {
  /** Who works against it. */
  bodyId: string;
  kind?: PlanKind;
  title?: string;
  /** The goals' wordings, in their order; three unless overridden. */
  goals?: readonly string[];
}

/** A plan whose first version holds, with its goals in their order. */
export interface BuiltPlan {
  planId: string;
  versionId: string;
  goalIds: string[];
}

/** A plan against violent extremism, adopted in 2017, unless overridden. */
export async function buildPlan(tx: Transaction, values: PlanValues): Promise<BuiltPlan> {
  const { bodyId, kind = 'violent-extremism', title = 'Exempelplanen' } = values;
  const { goals = ['Värna demokratin', 'Motverka att personer ansluter sig', 'Underlätta att lämna'] } =
    values;
  const planId = await insertedRow(tx, 'plan', { body_id: bodyId, kind, title });
  const wordings: { goalId: string; wording: string }[] = [];
  for (const wording of goals) {
    wordings.push({ goalId: await insertedRow(tx, 'goal', { plan_id: planId }), wording });
  }
  const versionId = await buildPlanVersion(tx, { planId, goals: wordings });
  return { planId, versionId, goalIds: wordings.map(({ goalId }) => goalId) };
}

/** What a version of a plan is built from. */
export interface PlanVersionValues {
  planId: string;
  number?: number;
  state?: 'draft' | 'adopted' | 'superseded';
  goals: readonly { goalId: string; wording: string }[];
}

/** A version of a plan: one that holds unless overridden. Returns its id. */
export async function buildPlanVersion(tx: Transaction, values: PlanVersionValues): Promise<string> {
  const { planId, number = 1, state = 'adopted', goals } = values;
  const adopted = state === 'draft' ? {} : { adopted_year: 2017, adopted_by: 'Kommunstyrelsen' };
  const versionId = await insertedRow(tx, 'plan_version', { plan_id: planId, number, state, ...adopted });
  for (const [at, { goalId, wording }] of goals.entries()) {
    await tx.query(
      `INSERT INTO plan_version_goal (municipality_id, plan_version_id, goal_id, position, wording)
       VALUES ($1, $2, $3, $4, $5)`,
      [tx.scope.municipalityId, versionId, goalId, at + 1, wording],
    );
  }
  return versionId;
}

/** A unit of the first line, with the seat that speaks for it. Returns its id. */
export function buildFirstLineUnit(
  tx: Transaction,
  { seatId, name = 'Fritidsfabriken' }: { seatId: string; name?: string },
): Promise<string> {
  return insertedRow(tx, 'first_line_unit', { seat_id: seatId, name });
}
