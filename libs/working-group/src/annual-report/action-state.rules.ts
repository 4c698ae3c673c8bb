import type { ActionOfYear } from '@samsyn/action-plan';
import { type CivilDate, isOpen } from '@samsyn/contract';

/** How an action is told of in a report, in the order of the report. */
export const reportedStates = ['done', 'ongoing', 'overdue', 'planned', 'stopped'] as const;
export type ReportedState = (typeof reportedStates)[number];

/** What is open past its last day is overdue, whether it was begun or not. */
export function reportedState({ status, dueOn }: ActionOfYear, lastDay: CivilDate): ReportedState {
  return isOpen(status) && dueOn < lastDay ? 'overdue' : status;
}

/** How many actions there are in each state. */
export function countsByState(
  actions: readonly ActionOfYear[],
  lastDay: CivilDate,
): Readonly<Record<ReportedState, number>> {
  const counts = { done: 0, ongoing: 0, overdue: 0, planned: 0, stopped: 0 };
  for (const action of actions) counts[reportedState(action, lastDay)] += 1;
  return counts;
}
