import type { CivilDate } from '@samsyn/contract';

/** Which year a screen shows; without one, the year that `usualYear` says. */
export interface YearSearch {
  readonly year?: number;
}

/** Reads a screen's query; what is no year is left out. */
export function readYearSearch({ year }: Record<string, unknown>): YearSearch {
  const asked = Number(year);
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2150 ? { year: asked } : {};
}

/** The year that is planned: from August on the next one, since that is when people begin to ask for its dates. */
export function yearToPlan(today: CivilDate): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5) < '08-01' ? year : year + 1;
}
