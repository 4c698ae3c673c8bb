import { addDays, weekdayOf } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';

/** The days everyone is off; passed in, because public holidays come from data. */
interface DaysOff {
  readonly daysOff: ReadonlySet<CivilDate>;
}

/** Monday to Friday, unless everyone is off. A quiet period has working days in it. */
export function isWorkingDay(date: CivilDate, { daysOff }: DaysOff): boolean {
  return weekdayOf(date) <= 5 && !daysOff.has(date);
}

/**
 * The working day that many working days after `date`, or before it when `count` is negative. The date itself
 * is not counted, so it may be a day off; with 0 the date is returned as it is.
 */
export function addWorkingDays(date: CivilDate, count: number, calendar: DaysOff): CivilDate {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of working days: ${count}`);
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
