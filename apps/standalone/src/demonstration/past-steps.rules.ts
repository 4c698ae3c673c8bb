import { addDays, civilDate, type CivilDate, yearOf } from '@samsyn/contract';
import type { DemonstrationAction, DemonstrationEntry } from './demonstration-action-plan';

/** One thing that was done about an action: it was made, or something was written about it. */
export interface PastStep {
  readonly daysAgo: number;
  readonly action: DemonstrationAction;
  /** Undefined of its making. */
  readonly entry?: DemonstrationEntry;
}

/** All that was done about these actions, oldest first. */
export function pastSteps(actions: readonly DemonstrationAction[]): PastStep[] {
  return actions
    .flatMap((action) => [
      { daysAgo: action.madeDaysAgo, action },
      ...action.log.map((entry) => ({ daysAgo: entry.daysAgo, action, entry })),
    ])
    .toSorted((one, other) => other.daysAgo - one.daysAgo);
}

/** The year of work that the demonstration tells of ends with February: the first last day is of the 22nd of it. */
const LAST_MONTH = 2;

/** An action's last day, for a demonstration that is made today: in the working year that is under way, or begins in March. */
export function lastDayOf({ due }: Pick<DemonstrationAction, 'due'>, today: CivilDate): CivilDate {
  if (typeof due !== 'string') return addDays(today, -due.daysAgo);
  const isEarly = Number(today.slice(5, 7)) <= LAST_MONTH;
  return civilDate(`${yearOf(today) + (isEarly ? 0 : 1)}-${due}`);
}
