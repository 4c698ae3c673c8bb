import { Temporal } from 'temporal-polyfill';
import { isOpen } from '../action-plan/action-state.rules';
import type { ActionStatus } from '../action-plan/action-status.schema';
import type { GoalView } from '../action-plan/plan.view';
import { civilDate } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import type { CoverageCell, GoalCoverage } from './working-group.view';

/** How long nothing may have been done for a goal before that is told: "inga åtgärder på 6 månader". */
export const UNCOVERED_AFTER_MONTHS = 6;

/** An action as far as coverage goes; days are of the municipality's zone. */
export interface CoveringAction {
  readonly goalId: string;
  readonly seatId: string;
  readonly status: ActionStatus;
  readonly dueOn: CivilDate;
  /** Null while it is open. */
  readonly endedOn: CivilDate | null;
}

/**
 * What each seat does for each goal on a day. A seat covers a goal while it has an open action for it, and for six months after
 * the last one ended; that somebody has written nothing makes an action silent, which is another matter.
 */
export function coverage(
  goals: readonly GoalView[],
  seatIds: readonly string[],
  actions: readonly CoveringAction[],
  today: CivilDate,
): GoalCoverage[] {
  return goals.map((goal) => {
    const own = actions.filter(({ goalId }) => goalId === goal.id);
    return {
      ...goal,
      ...told(own, today),
      seats: seatIds.map((seatId) => ({
        seatId,
        ...told(
          own.filter((action) => action.seatId === seatId),
          today,
        ),
      })),
    };
  });
}

function told(actions: readonly CoveringAction[], today: CivilDate): Omit<CoverageCell, 'seatId'> {
  const since = civilDate(
    Temporal.PlainDate.from(today).subtract({ months: UNCOVERED_AFTER_MONTHS }).toString(),
  );
  const open = actions.filter(({ status }) => isOpen(status));
  return {
    open: open.length,
    overdue: open.filter(({ dueOn }) => dueOn < today).length,
    covered: actions.some(({ endedOn }) => endedOn === null || endedOn >= since),
  };
}
