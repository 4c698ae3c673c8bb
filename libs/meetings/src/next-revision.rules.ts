import type { Meeting } from './meeting.entity';

/** What a change that calendars show raises, and when it was decided. */
export function nextRevision(
  { revision, sequence }: Pick<Meeting, 'revision' | 'sequence'>,
  now: Date,
): Pick<Meeting, 'revision' | 'sequence' | 'sequencedAt'> {
  return { revision: revision + 1, sequence: sequence + 1, sequencedAt: now };
}
