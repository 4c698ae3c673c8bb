import { clockTimeSchema, type ClockTime } from './clock-time.schema';

const minutesPerDay = 1440;

/**
 * Reads a clock time from text that ought to be one: a literal, a database column.
 * @throws RangeError when it is not one. What a person typed goes through `clockTimeSchema` instead.
 */
export function clockTime(text: string): ClockTime {
  const parsed = clockTimeSchema.safeParse(text);
  if (!parsed.success) throw new RangeError(`Not a clock time: ${JSON.stringify(text)}`);
  return parsed.data;
}

/** Minutes since midnight, as the clock on the wall shows them. */
export function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The time that many minutes later on the wall; it goes round at midnight. */
export function addMinutes(time: ClockTime, minutes: number): ClockTime {
  const total = (((minutesOf(time) + minutes) % minutesPerDay) + minutesPerDay) % minutesPerDay;
  const two = (number: number) => String(number).padStart(2, '0');
  return clockTime(`${two(Math.floor(total / 60))}:${two(total % 60)}`);
}
