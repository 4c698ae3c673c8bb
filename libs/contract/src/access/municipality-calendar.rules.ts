import { addDays, daysBetween, yearOf } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import { daysOf, type Period, periodOfYear } from '../working-days/yearly-period.rules';
import type { CalendarPeriodKind, PeriodTime } from './calendar-period.schema';

/** What counts of a period in a calendar. */
export interface TimedPeriod {
  readonly kind: CalendarPeriodKind;
  readonly when: PeriodTime;
}

/** A period as it falls in those years, both included; what only reaches into the first of them belongs to it. */
export function occurrencesOf(when: PeriodTime, fromYear: number, toYear: number): Period[] {
  if (when.recurs === 'once') {
    const { from, to } = when;
    return yearOf(from) <= toYear && yearOf(to) >= fromYear ? [{ from, to }] : [];
  }
  const years = Array.from({ length: toYear - fromYear + 2 }, (_, index) => fromYear - 1 + index);
  return years.map((year) => periodOfYear(when, year)).filter(({ to }) => yearOf(to) >= fromYear);
}

/** What a municipality's own periods add to a day calendar of those years; school breaks add nothing. */
export function ownDays(
  periods: readonly TimedPeriod[],
  fromYear: number,
  toYear: number,
): { daysOff: CivilDate[]; quietPeriods: Period[] } {
  const of = (wanted: CalendarPeriodKind) =>
    periods.flatMap(({ kind, when }) => (kind === wanted ? occurrencesOf(when, fromYear, toYear) : []));
  return { daysOff: of('day-off').flatMap(daysOf), quietPeriods: of('quiet-period') };
}

/** For no longer than this may planned mail have to wait: what is planned for a meeting would be of no use after it. */
const LONGEST_CLOSED_DAYS = 184;

/** Fewer days between two periods may all be weekends and public holidays, so that no mail leaves in between. */
const SURELY_OPEN_DAYS = 14;

/** Whether the periods together, in every year, leave days on which planned mail can leave at least each half-year. */
export function leavesRoom(periods: readonly TimedPeriod[]): boolean {
  const closing = periods.filter(({ kind }) => kind !== 'school-break').map(({ when }) => when);
  const years = closing.flatMap((when) =>
    when.recurs === 'once' ? [yearOf(when.from), yearOf(when.to)] : [],
  );
  // without dates every year is like the next
  const [first, last] = years.length > 0 ? [Math.min(...years) - 1, Math.max(...years) + 1] : [2027, 2028];
  const closed = closing
    .flatMap((when) => occurrencesOf(when, first, last))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  let stretch: Period | undefined;
  for (const period of closed) {
    const follows = stretch && period.from <= addDays(stretch.to, SURELY_OPEN_DAYS);
    const to = follows && stretch && stretch.to > period.to ? stretch.to : period.to;
    stretch = { from: follows && stretch ? stretch.from : period.from, to };
    if (daysBetween(stretch.from, stretch.to) >= LONGEST_CLOSED_DAYS) return false;
  }
  return true;
}
