import { civilDate } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';

/** Days on which the program writes to nobody of its own accord; both ends belong to the period. */
export interface QuietPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * The quiet periods that begin in that year until a municipality has chosen its own: July, and Christmas from
 * 24 December to 6 January. They are defaults that a municipality can edit, not law. The first days of
 * January belong to the period that began the year before, so ask for that year too.
 */
export function defaultQuietPeriods(year: number): readonly QuietPeriod[] {
  return [
    { from: civilDate(`${year}-07-01`), to: civilDate(`${year}-07-31`) },
    { from: civilDate(`${year}-12-24`), to: civilDate(`${year + 1}-01-06`) },
  ];
}

/** Whether the day lies in a quiet period. A quiet day may well be a working day. */
export function isQuiet(
  date: CivilDate,
  { quietPeriods }: { readonly quietPeriods: readonly QuietPeriod[] },
): boolean {
  return quietPeriods.some(({ from, to }) => from <= date && date <= to);
}
