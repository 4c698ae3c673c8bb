import { type CivilDate, isoWeekOf, type YearPlanView } from '@samsyn/contract';

const DAY = 86_400_000;

/** A week of a month: its number, and its days from Monday on; null for those of other months. */
export interface MonthWeek {
  readonly week: number;
  readonly days: readonly (CivilDate | null)[];
}

/** The weeks of a month, 1 being January. */
export function weeksOf(year: number, month: number): MonthWeek[] {
  const first = Date.UTC(year, month - 1, 1);
  const lead = (new Date(first).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: Math.ceil((lead + length) / 7) }, (_, row) => {
    const days = Array.from({ length: 7 }, (__, column) => {
      const number = row * 7 + column - lead;
      return number >= 0 && number < length ? written(first + number * DAY) : null;
    });
    const known = days.find((day) => day !== null);
    return { week: known ? isoWeekOf(known).week : 0, days };
  });
}

/** What a day is in a calendar, so that nobody plans on it unknowingly. */
export type DayState = 'off' | 'break' | 'free';

/** See {@link DayState}; a quiet period is shown as a break. */
export function dayState(day: CivilDate, calendar: YearPlanView['calendar']): DayState {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 0 || weekday === 6 || calendar.daysOff.includes(day)) return 'off';
  const spans = [...calendar.schoolBreaks, ...calendar.quietPeriods];
  return spans.some(({ from, to }) => from <= day && day <= to) ? 'break' : 'free';
}

function written(instant: number): CivilDate {
  return new Date(instant).toISOString().slice(0, 10) as CivilDate;
}
