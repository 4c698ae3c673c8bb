import { type DayCalendar, defaultLeaveHours, defaultQuietPeriodsIn } from '@samsyn/contract';
import { swedishDaysOff } from '@samsyn/platform';
import type { Meeting } from '../meeting.entity';
import { yearsAround } from './years-around.rules';

/** The calendar around a meeting in a municipality that has changed nothing of what it was given. For tests. */
export function usualCalendar(meeting: Pick<Meeting, 'startsAt' | 'timeZone'>, now: Date): DayCalendar {
  const { from, to } = yearsAround(meeting, now);
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    ...defaultLeaveHours,
    zone: meeting.timeZone,
    daysOff: swedishDaysOff(from, to),
    quietPeriods: years.flatMap(defaultQuietPeriodsIn),
  };
}
