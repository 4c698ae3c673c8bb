import type { ClockTime } from '../civil-date/clock-time.schema';
import { clockTimeOf } from '../civil-date/wall-clock.rules';

const millisecondsPerMinute = 60_000;

interface Timed {
  readonly minutes: number;
}

/**
 * When each item starts on the wall in `zone`, in the agenda's order: each begins where the one before it ends.
 * Minutes are counted in instants, so on the night the clocks change the wall may jump between two items.
 */
export function agendaTimes(startsAt: Date, zone: string, items: readonly Timed[]): readonly ClockTime[] {
  let begins = startsAt.getTime();
  return items.map(({ minutes }) => {
    const time = clockTimeOf(new Date(begins), zone);
    begins += minutes * millisecondsPerMinute;
    return time;
  });
}

/** How many minutes the items need beyond the end of the meeting; 0 when they fit. */
export function agendaOverrun(startsAt: Date, endsAt: Date, items: readonly Timed[]): number {
  const needed = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const available = (endsAt.getTime() - startsAt.getTime()) / millisecondsPerMinute;
  return Math.max(0, needed - available);
}
