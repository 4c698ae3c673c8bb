import type { HalfYear } from '@samsyn/contract';

/** A half-year by name, as in a path: `2027-1`. */
export function halfYearName({ year, half }: HalfYear): string {
  return `${year}-${half}`;
}

/** The half-year with that name, which has been checked. */
export function namedHalfYear(name: string): HalfYear {
  return { year: Number(name.slice(0, 4)), half: name.endsWith('1') ? 1 : 2 };
}
