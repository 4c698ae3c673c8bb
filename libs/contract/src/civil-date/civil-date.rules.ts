import { civilDateSchema, type CivilDate } from './civil-date.schema';

const millisecondsPerDay = 86_400_000;

/**
 * Reads a civil date from text that ought to be one: a literal, a database column.
 * @throws RangeError when it is not a date. What a person typed goes through `civilDateSchema` instead.
 */
export function civilDate(text: string): CivilDate {
  const parsed = civilDateSchema.safeParse(text);
  if (!parsed.success) throw new RangeError(`Not a civil date: ${JSON.stringify(text)}`);
  return parsed.data;
}

/** The date that many days later, or earlier when `days` is negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  if (!Number.isInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`);
  return civilDate(new Date(Date.parse(date) + days * millisecondsPerDay).toISOString().slice(0, 10));
}

/** Days from one date to another: 1 from today to tomorrow, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;
}

/** The day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(Date.parse(date)).getUTCDay() || 7;
}

/**
 * The ISO 8601 week, which people speak of as "v. 16". `year` is the week's, which differs around New Year: a week
 * belongs to the year of its Thursday.
 */
export function isoWeekOf(date: CivilDate): { year: number; week: number } {
  const thursday = new Date(Date.parse(date) + (4 - weekdayOf(date)) * millisecondsPerDay);
  const year = thursday.getUTCFullYear();
  return {
    year,
    week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * millisecondsPerDay)) + 1,
  };
}
