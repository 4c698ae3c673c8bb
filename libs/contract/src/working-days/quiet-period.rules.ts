import type { CivilDate } from '../civil-date/civil-date.schema';
import { yearDaySchema } from '../civil-date/year-day.schema';
import { type Period, periodOfYear, type YearlyPeriod } from './yearly-period.rules';

const yearDay = (text: string) => yearDaySchema.parse(text);

/**
 * The quiet periods that a new municipality is given, to edit as it likes: July, and Christmas from 24 December to 6
 * January. They are no law. On days in a quiet period the program writes to nobody of its own accord.
 */
export const defaultQuietPeriods: readonly (YearlyPeriod & { readonly name: 'july' | 'christmas' })[] = [
  { name: 'july', from: yearDay('07-01'), to: yearDay('07-31') },
  { name: 'christmas', from: yearDay('12-24'), to: yearDay('01-06') },
];

/**
 * The default quiet periods that begin in that year. The first days of January belong to the period that began the year
 * before, so ask for that year too.
 */
export function defaultQuietPeriodsIn(year: number): readonly Period[] {
  return defaultQuietPeriods.map((period) => periodOfYear(period, year));
}

/** Whether the day lies in a quiet period. A quiet day may well be a working day. */
export function isQuiet(
  date: CivilDate,
  { quietPeriods }: { readonly quietPeriods: readonly Period[] },
): boolean {
  return quietPeriods.some(({ from, to }) => from <= date && date <= to);
}
