import { addDays, daysBetween } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import { beginningOf } from '../civil-date/moment.rules';
import { type ActionStatus, openStatuses } from './action-status.schema';

/** Days without a line after which an open action is silent (tyst): eight weeks. */
export const SILENT_AFTER_DAYS = 56;

const open: ReadonlySet<ActionStatus> = new Set(openStatuses);

/** Whether something is still to be done about it. */
export function isOpen(status: ActionStatus): boolean {
  return open.has(status);
}

/** How many days an action is past its last day, `today` being the day in the municipality's zone; null when it is not. */
export function overdueDays(
  action: { status: ActionStatus; dueOn: CivilDate },
  today: CivilDate,
): number | null {
  return isOpen(action.status) && action.dueOn < today ? daysBetween(action.dueOn, today) : null;
}

/** The first instant of a day that an open action is not silent for having been heard of, or made, in `zone`. */
export function silentBefore(today: CivilDate, zone: string): Date {
  return beginningOf(addDays(today, 1 - SILENT_AFTER_DAYS), zone);
}
