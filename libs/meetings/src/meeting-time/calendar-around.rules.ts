import {
  civilDateOf,
  type DayCalendar,
  defaultLeaveHours,
  defaultQuietPeriodsIn,
  yearOf,
} from '@samsyn/contract';
import { swedishDaysOff } from '@samsyn/platform';
import type { Meeting } from '../meeting.entity';

/** Days off and quiet periods for every year that the meeting's mails can touch. */
export function calendarAround(
  { startsAt, timeZone }: Pick<Meeting, 'startsAt' | 'timeZone'>,
  now: Date,
): DayCalendar {
  const touched = [now, startsAt].map((instant) => yearOf(civilDateOf(instant, timeZone)));
  const [from, to] = [Math.min(...touched) - 1, Math.max(...touched) + 1];
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    zone: timeZone,
    daysOff: swedishDaysOff(from, to),
    quietPeriods: years.flatMap(defaultQuietPeriodsIn),
    ...defaultLeaveHours,
  };
}
