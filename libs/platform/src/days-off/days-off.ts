import { createRequire } from 'node:module';
import { civilDate, type CivilDate } from '@samsyn/contract';
import type Holidays from 'date-holidays';

// "public" is what law 1989:253 names (its Sundays aside); "bank" are midsommarafton, julafton and
// nyårsafton. Easter Saturday is filed as an observance, beside days that are worked, and is recognised by
// its rule.
const typesOff = new Set(['public', 'bank']);
const easterSaturdayRule = 'easter -1';

let calculator: Holidays | undefined;
const perYear = new Map<number, readonly CivilDate[]>();

/**
 * The days everyone in Sweden is off, both years included: the public holidays of law 1989:253 and påskafton,
 * midsommarafton, julafton and nyårsafton. Ordinary Sundays are left out; working days exclude them anyway.
 * Squeeze days and half days (trettondagsafton, valborgsmässoafton) are worked.
 */
export function swedishDaysOff(fromYear: number, toYear: number): ReadonlySet<CivilDate> {
  const days = new Set<CivilDate>();
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const day of daysOffIn(year)) days.add(day);
  }
  return days;
}

/** Working out a year takes milliseconds and every plan asks, so a year is worked out once. */
function daysOffIn(year: number): readonly CivilDate[] {
  const known = perYear.get(year);
  if (known) return known;
  const days = sweden()
    .getHolidays(year)
    .filter(({ type, rule }) => typesOff.has(type) || rule === easterSaturdayRule)
    .map(({ date }) => civilDate(date.slice(0, 10)));
  perYear.set(year, days);
  return days;
}

/** Loaded when first asked: it knows every country and is slow to load, and planning cannot wait for a promise. */
function sweden(): Holidays {
  if (!calculator) {
    const load = createRequire(__filename) as (name: string) => typeof Holidays;
    calculator = new (load('date-holidays'))('SE');
  }
  return calculator;
}
