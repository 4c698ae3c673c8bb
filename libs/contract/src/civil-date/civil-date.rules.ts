import { Temporal } from 'temporal-polyfill';
import { remembered } from '../remembered';
import { civilDateSchema, type CivilDate } from './civil-date.schema';

/**
 * Reads a civil date from text that ought to be one: a literal, a database column.
 * @throws RangeError when it is not a date. What a person typed goes through `civilDateSchema` instead.
 */
export function civilDate(text: string): CivilDate {
  const parsed = civilDateSchema.safeParse(text);
  if (!parsed.success) throw new RangeError(`Not a civil date: ${JSON.stringify(text)}`);
  return parsed.data;
}

const sums = remembered<CivilDate>();
const weekdays = remembered<number>();

/**
 * The date that many days later, or earlier when `days` is negative.
 * @throws RangeError when `days` is no whole number, or leads out of the years a civil date may have.
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return sums(`${date} ${days}`, () => civilDate(Temporal.PlainDate.from(date).add({ days }).toString()));
}

/** Days from one date to another: 1 from today to tomorrow, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** The day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  return weekdays(date, () => Temporal.PlainDate.from(date).dayOfWeek);
}

/**
 * The day of an ISO week, `weekday` 1 being Monday. A week that the year has not, such as the 53rd of most years, is counted on
 * from its last.
 */
export function dateOfIsoWeek(year: number, week: number, weekday: number): CivilDate {
  const fourth = civilDate(`${year}-01-04`);
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7 + weekday - 1);
}

/** The year on the wall, which around New Year is not always the year of the ISO week. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
