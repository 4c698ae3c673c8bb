import type { CivilDate } from './civil-date.schema';

const DAY = 86_400_000;

/**
 * The ISO 8601 week, which people speak of as "v. 16". `year` is the week's, which differs around New Year: a week
 * belongs to the year of its Thursday. Counted by hand, since the web app shows it before it has a calendar library.
 */
export function isoWeekOf(date: CivilDate): { year: number; week: number } {
  const day = Date.parse(date);
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = day + (3 - sinceMonday) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return { year, week: 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / DAY / 7) };
}
