import { addMinutes, minutesOf } from '../civil-date/clock-time.rules';
import type { ClockTime } from '../civil-date/clock-time.schema';

const minutesPerDay = 1440;

interface Timed {
  readonly minutes: number;
}

/** When each item starts, in the agenda's order: each begins where the one before it ends. */
export function agendaTimes(start: ClockTime, items: readonly Timed[]): readonly ClockTime[] {
  let elapsed = 0;
  return items.map(({ minutes }) => {
    const begins = addMinutes(start, elapsed);
    elapsed += minutes;
    return begins;
  });
}

/**
 * How many minutes the items need beyond the end of the meeting; 0 when they fit. An end before the start is
 * the next day's.
 */
export function agendaOverrun(items: readonly Timed[], start: ClockTime, end: ClockTime): number {
  const needed = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const available = (minutesOf(end) - minutesOf(start) + minutesPerDay) % minutesPerDay;
  return Math.max(0, needed - available);
}
