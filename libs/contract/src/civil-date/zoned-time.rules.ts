import { Temporal } from 'temporal-polyfill';
import { fail, ok, type Result } from '../result';
import { civilDate } from './civil-date.rules';
import type { CivilDate } from './civil-date.schema';
import { clockTime } from './clock-time.rules';
import type { ClockTime } from './clock-time.schema';

/** The day on the wall in `zone` at that instant. A day is never cut in UTC. */
export function civilDateOf(instant: Date, zone: string): CivilDate {
  return civilDate(onWallAt(instant, zone).slice(0, 10));
}

/** The time on the wall in `zone` at that instant; seconds are dropped. */
export function clockTimeOf(instant: Date, zone: string): ClockTime {
  return clockTime(onWallAt(instant, zone).slice(11));
}

/**
 * The instant a person means by a day and a time in `zone`. On the two nights a year the clocks change it is
 * not for the program to guess: `time.absent` is a time the spring night skips (02:30 on 2027-03-28 in
 * Europe/Stockholm), `time.twice` one that the autumn night has twice (02:30 on 2027-10-31).
 */
export function instantOf(
  date: CivilDate,
  time: ClockTime,
  zone: string,
): Result<Date, 'time.absent' | 'time.twice'> {
  const wall = onWall(date, time);
  // what Temporal calls `reject`, which does not say why: an ordinary time is the same instant from both sides
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return ok(new Date(earlier.epochMilliseconds));
  return fail(earlier.toPlainDateTime().equals(wall) ? 'time.twice' : 'time.absent');
}

/**
 * The instant of a time that the program itself has chosen, where nobody can be asked: a time the spring
 * night skips is read as an hour later, of a time that comes twice the first is taken.
 */
export function plannedInstantOf(date: CivilDate, time: ClockTime, zone: string): Date {
  return new Date(
    onWall(date, time).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds,
  );
}

/** By zone, because making one takes longer than a thousand uses of it. */
const walls = new Map<string, Intl.DateTimeFormat>();

/**
 * Calendar and clock on the wall, as 'YYYY-MM-DD HH:mm'. A list asks for hundreds of them, and Temporal takes
 * eight times as long.
 */
function onWallAt(instant: Date, zone: string): string {
  let wall = walls.get(zone);
  if (!wall) {
    const [numeric, padded] = ['numeric', '2-digit'] as const;
    const day = { year: numeric, month: padded, day: padded };
    const time = { hour: padded, minute: padded, hourCycle: 'h23' } as const;
    wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...day, ...time });
    walls.set(zone, wall);
  }
  return wall.format(instant);
}

function onWall(date: CivilDate, time: ClockTime): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(`${date}T${time}`);
}
