import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import { fail, ok, type Result } from '../result';
import { civilDate } from './civil-date.rules';
import type { CivilDate } from './civil-date.schema';
import { clockTime } from './clock-time.rules';
import type { ClockTime } from './clock-time.schema';

/** The day on the wall in `zone` at that instant. A day is never cut in UTC. */
export function civilDateOf(instant: Date, zone: string): CivilDate {
  return wallAt(instant, zone).date;
}

/** The time on the wall in `zone` at that instant; seconds are dropped. */
export function clockTimeOf(instant: Date, zone: string): ClockTime {
  return wallAt(instant, zone).time;
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

/** What a list shows is asked for again by everyone who reads it, and a look-up takes a tenth of the time. */
const walls = new LRUCache<string, { date: CivilDate; time: ClockTime }>({ max: 5000 });

function wallAt(instant: Date, zone: string): { date: CivilDate; time: ClockTime } {
  const name = `${instant.getTime()} ${zone}`;
  let wall = walls.get(name);
  if (!wall) {
    const text = formatOf(zone).format(instant);
    wall = { date: civilDate(text.slice(0, 10)), time: clockTime(text.slice(11)) };
    walls.set(name, wall);
  }
  return wall;
}

/** By zone, because making one takes longer than a thousand uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes calendar and clock on the wall as 'YYYY-MM-DD HH:mm'; Temporal takes eight times as long. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const [numeric, padded] = ['numeric', '2-digit'] as const;
    const day = { year: numeric, month: padded, day: padded };
    const time = { hour: padded, minute: padded, hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...day, ...time });
    formats.set(zone, format);
  }
  return format;
}

function onWall(date: CivilDate, time: ClockTime): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(`${date}T${time}`);
}
