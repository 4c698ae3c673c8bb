import type { CivilDate } from '@samsyn/contract';

const DAY = 86_400_000;

/** The day so many days later, or earlier; days of the calendar have no zone, so those of UTC do. */
export function addDaysText(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10) as CivilDate;
}

/** Days from one to another: 1 from today to tomorrow, negative when `to` is earlier. */
export function daysFrom(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
