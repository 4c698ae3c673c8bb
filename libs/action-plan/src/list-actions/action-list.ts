import type { ListActions } from '@samsyn/contract';
import { keysetSql, type SortKey } from '@samsyn/platform';
import { type ActionCard, actionCardsSql, type ActionTime } from '../action-card';
import type { ActionReach } from '../action-reach.service';

/** What a page of actions is sorted by. */
export const actionListKey: readonly SortKey<ActionCard>[] = [
  { of: 'dueOn', sql: 'a.due_on', type: 'date' },
  { of: 'id', sql: 'a.id', type: 'uuid' },
];

/** The conditions are told apart by name too, so that each keeps a plan of its own: open actions have an index. */
const shown = {
  open: `AND a.status IN ('planned', 'ongoing')`,
  ended: `AND a.status IN ('done', 'stopped')`,
  all: '',
} as const;

/** Which actions `a` are shown to somebody, of those that they ask for; the parameters are {@link filterParameters}. */
export const actionFilters = `
  AND ($3::uuid[] IS NULL OR a.seat_id = ANY ($4) OR a.goal_id IN (
    SELECT goal.id FROM goal JOIN plan ON plan.municipality_id = $1 AND plan.id = goal.plan_id
    WHERE goal.municipality_id = $1 AND plan.body_id = ANY ($3)))
  AND ($5::uuid IS NULL OR a.goal_id = $5) AND ($6::uuid IS NULL OR a.seat_id = $6)
  AND ($7::uuid IS NULL OR EXISTS (
    SELECT FROM action_party party
    WHERE party.municipality_id = $1 AND party.action_id = a.id AND party.unit_id = $7))
  AND ($8::text IS NULL OR a.status = $8)
  AND ($9::date IS NULL OR a.due_on < $9)
  AND ($10::timestamptz IS NULL OR coalesce(a.last_logged_at, a.created_at) < $10)`;

/** The list's SQL, in one piece because the bench runs exactly this against a bare server. */
export function actionListSql(
  municipalityId: string,
  query: ListActions,
  reach: Pick<ActionReach, 'bodyIds' | 'seatIds'>,
  time: ActionTime,
): { name: string; sql: string; parameters: unknown[] } {
  const show = shownBy(query);
  const page = keysetSql(
    {
      sql: `SELECT a.* FROM action a WHERE a.municipality_id = $1 ${shown[show]} ${actionFilters}`,
      parameters: filterParameters(municipalityId, query, reach, time),
      key: actionListKey,
    },
    query.limit,
    query.cursor,
  );
  const name = `list-actions-${show}`;
  return { name, sql: actionCardsSql(page.sql, 'a.due_on, a.id'), parameters: page.parameters };
}

/** Only what is open can be late or silent. */
function shownBy({ overdue, silent, show = 'all' }: ListActions): keyof typeof shown {
  return (overdue ?? silent) ? 'open' : show;
}

/** The condition on actions `a` to be open or ended, if that is asked for. */
export function shownCondition(query: ListActions): string {
  return shown[shownBy(query)];
}

/** What {@link actionFilters} is asked with: $1 is the municipality, $2 the instant. */
export function filterParameters(
  municipalityId: string,
  query: Partial<ListActions>,
  { bodyIds, seatIds }: Pick<ActionReach, 'bodyIds' | 'seatIds'>,
  { now, today, silentBefore }: ActionTime,
): unknown[] {
  return [
    municipalityId,
    now,
    bodyIds,
    seatIds,
    query.goalId ?? null,
    query.seatId ?? null,
    query.unitId ?? null,
    query.status ?? null,
    query.overdue ? today : null,
    query.silent ? silentBefore : null,
  ];
}
