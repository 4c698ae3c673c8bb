import { Temporal } from 'temporal-polyfill';
import { remembered } from '../remembered';
import { fail, ok, type Result } from '../result';
import type { CivilDate } from './civil-date.schema';
import type { ClockTime } from './clock-time.schema';

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

const planned = remembered<number>();

/**
 * The instant of a time that the program itself has chosen, where nobody can be asked: a time the spring
 * night skips is read as an hour later, of a time that comes twice the first is taken.
 */
export function plannedInstantOf(date: CivilDate, time: ClockTime, zone: string): Date {
  const instant = planned(
    `${date} ${time} ${zone}`,
    () => onWall(date, time).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds,
  );
  // a date of its own for each: whoever has it may change it
  return new Date(instant);
}

function onWall(date: CivilDate, time: ClockTime): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(`${date}T${time}`);
}
