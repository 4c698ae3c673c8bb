import { civilDateOf, yearOf } from '@samsyn/contract';
import type { Meeting } from '../meeting.entity';

/** The first and the last of the years that a meeting's mails can touch, by the wall of the meeting. */
export function yearsAround(
  { startsAt, timeZone }: Pick<Meeting, 'startsAt' | 'timeZone'>,
  now: Date,
): { from: number; to: number } {
  const touched = [now, startsAt].map((instant) => yearOf(civilDateOf(instant, timeZone)));
  return { from: Math.min(...touched) - 1, to: Math.max(...touched) + 1 };
}
