import {
  addDays,
  civilDateOf,
  type DayCalendar,
  weekdayOf,
  leaveAfter,
  plannedInstantOf,
} from '@samsyn/contract';

/**
 * When the next list leaves, after an instant: on a Monday at the usual time, and on the next allowed day where that Monday is
 * off or in a quiet period. The lists of a quiet July are one, in August.
 */
export function nextListAt(after: Date, calendar: DayCalendar): Date {
  const { zone, usualTime } = calendar;
  const today = civilDateOf(after, zone);
  // the list of this week's Monday may have been put off and lie ahead
  for (let monday = addDays(today, 1 - weekdayOf(today)); ; monday = addDays(monday, 7)) {
    const leaves = leaveAfter(plannedInstantOf(monday, usualTime, zone), calendar);
    if (leaves > after) return leaves;
  }
}
