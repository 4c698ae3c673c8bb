import { addDays } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import { civilDateOf, clockTimeOf } from '../civil-date/wall-clock.rules';
import { plannedInstantOf } from '../civil-date/zoned-time.rules';
import type { DayCalendar } from './day-calendar';
import { isQuiet } from './quiet-period.rules';
import { isWorkingDay } from './working-day.rules';

/** A calendar that is closed for longer than this is a mistake, not a holiday. */
const longestClosedDays = 730;

/** Whether planned mail may leave on that day at all: a working day outside quiet periods. */
export function allowedDay(date: CivilDate, calendar: DayCalendar): boolean {
  return isWorkingDay(date, calendar) && !isQuiet(date, calendar);
}

/** Whether planned mail may leave at that instant: an allowed day, between `leaveFrom` and `leaveUntil`. */
export function allowedInstant(instant: Date, calendar: DayCalendar): boolean {
  const time = clockTimeOf(instant, calendar.zone);
  const withinHours = calendar.leaveFrom <= time && time < calendar.leaveUntil;
  return withinHours && allowedDay(civilDateOf(instant, calendar.zone), calendar);
}

/**
 * When a before-the-event mail (notice, documents, reminder, chase before the last day) leaves. If `wanted`
 * is not allowed it moves to the previous allowed time, or to the next from `now` if that has passed. Moved
 * within its day it takes the nearest allowed minute; moved to another day, that day's usual time. What a
 * person orders leaves at once and does not come here.
 */
export function leaveBefore(wanted: Date, calendar: DayCalendar, now: Date): Date {
  const earlier = previousAllowed(wanted, calendar, now);
  return earlier && earlier >= now ? earlier : nextAllowed(now, calendar);
}

/**
 * When an after-the-event mail (overdue) leaves: at `wanted`, or else at the next allowed time. Moved within
 * its day it takes the nearest allowed minute; moved to another day, that day's usual time.
 */
export function leaveAfter(wanted: Date, calendar: DayCalendar): Date {
  return nextAllowed(wanted, calendar);
}

/** The allowed time at or before `wanted`; none when every day back to that of `now` is closed. */
function previousAllowed(wanted: Date, calendar: DayCalendar, now: Date): Date | undefined {
  if (allowedInstant(wanted, calendar)) return wanted;
  const { zone, leaveUntil, usualTime } = calendar;
  const wantedDay = civilDateOf(wanted, zone);
  if (allowedDay(wantedDay, calendar) && clockTimeOf(wanted, zone) >= leaveUntil) {
    return new Date(plannedInstantOf(wantedDay, leaveUntil, zone).getTime() - 60_000);
  }
  const today = civilDateOf(now, zone);
  for (let day = addDays(wantedDay, -1); day >= today; day = addDays(day, -1)) {
    if (allowedDay(day, calendar)) return plannedInstantOf(day, usualTime, zone);
  }
  return undefined;
}

/**
 * The allowed time at or after `instant`.
 * @throws RangeError when the calendar is closed for two years on end.
 */
function nextAllowed(instant: Date, calendar: DayCalendar): Date {
  if (allowedInstant(instant, calendar)) return instant;
  const { zone, leaveFrom, usualTime } = calendar;
  const first = civilDateOf(instant, zone);
  if (allowedDay(first, calendar) && clockTimeOf(instant, zone) < leaveFrom) {
    return plannedInstantOf(first, leaveFrom, zone);
  }
  for (let days = 1; days <= longestClosedDays; days += 1) {
    const day = addDays(first, days);
    if (allowedDay(day, calendar)) return plannedInstantOf(day, usualTime, zone);
  }
  throw new RangeError(`No mail may leave for ${longestClosedDays} days from ${first}`);
}
