import { clockTime } from '../civil-date/clock-time.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import type { ClockTime } from '../civil-date/clock-time.schema';
import type { Period } from './yearly-period.rules';

/** When a municipality's planned mail may leave, everything the rules need to know passed in. */
export interface DayCalendar {
  /** IANA name of the zone the municipality's clocks are in. */
  readonly zone: string;
  /** Public holidays and the days everyone is off, for all years in question; weekends need not be there. */
  readonly daysOff: ReadonlySet<CivilDate>;
  /** Periods without planned mail; see `defaultQuietPeriods` for those a municipality begins with. */
  readonly quietPeriods: readonly Period[];
  /** The first minute of a day at which planned mail may leave. */
  readonly leaveFrom: ClockTime;
  /** The end of that part of the day; this minute itself is outside. */
  readonly leaveUntil: ClockTime;
  /** When a mail planned for a day leaves; lies within `leaveFrom` and `leaveUntil`. */
  readonly usualTime: ClockTime;
}

/** The hours of planned mail until a municipality has chosen its own: 07–18, normally at 08.00. */
export const defaultLeaveHours: Pick<DayCalendar, 'leaveFrom' | 'leaveUntil' | 'usualTime'> = {
  leaveFrom: clockTime('07:00'),
  leaveUntil: clockTime('18:00'),
  usualTime: clockTime('08:00'),
};
