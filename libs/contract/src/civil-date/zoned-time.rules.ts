import { DateTime } from 'luxon';
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
  const wall = onWall(date, time, zone);
  if (wall.toFormat('HH:mm') !== time) return fail('time.absent');
  if (wall.getPossibleOffsets().length > 1) return fail('time.twice');
  return ok(wall.toJSDate());
}

/**
 * The instant of a time that the program itself has chosen, where nobody can be asked: a time the spring
 * night skips is read as an hour later, of a time that comes twice the first is taken.
 */
export function plannedInstantOf(date: CivilDate, time: ClockTime, zone: string): Date {
  const wall = onWall(date, time, zone);
  return new Date(Math.min(...wall.getPossibleOffsets().map((possible) => possible.toMillis())));
}

/** By zone, because making one takes longer than a thousand uses of it. */
const walls = new Map<string, Intl.DateTimeFormat>();

/** Calendar and clock on the wall, as 'YYYY-MM-DD HH:mm'; a list asks for hundreds of them. */
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

function onWall(date: CivilDate, time: ClockTime, zone: string): DateTime<true> {
  return valid(DateTime.fromISO(`${date}T${time}`, { zone }));
}

/**
 * Luxon marks an unknown zone or an invalid instant on the value; both are mistakes in code, so they throw
 * here.
 */
function valid(moment: DateTime<true> | DateTime<false>): DateTime<true> {
  if (moment.isValid) return moment;
  throw new RangeError(`${moment.invalidReason}: ${moment.invalidExplanation}`);
}
