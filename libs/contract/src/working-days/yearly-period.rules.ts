import { addDays, civilDate, daysBetween } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import type { YearDay } from '../civil-date/year-day.schema';

/** Days one after the other; both ends belong to it. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A period that comes every year. One that ends on an earlier day than it begins runs into the next year. */
export interface YearlyPeriod {
  readonly from: YearDay;
  readonly to: YearDay;
}

/** The yearly period that begins in that year. */
export function periodOfYear({ from, to }: YearlyPeriod, year: number): Period {
  return { from: civilDate(`${year}-${from}`), to: civilDate(`${to < from ? year + 1 : year}-${to}`) };
}

/** How many days a period has: 1 when it begins and ends on the same. */
export function lengthOf({ from, to }: Period): number {
  return daysBetween(from, to) + 1;
}

/** Each day of a period, in order. */
export function daysOf(period: Period): CivilDate[] {
  return Array.from({ length: lengthOf(period) }, (_, day) => addDays(period.from, day));
}
