import type { Meeting } from './meeting.entity';

/**
 * How much the iCalendar SEQUENCE rises. The number between is for withdrawals: one that was planned long before it leaves is newer
 * than all that has been told since, and older than what comes after it.
 */
export const SEQUENCE_STEP = 2;

/** What a change that calendars show raises, and when it was decided. */
export function nextRevision(
  { revision, sequence }: Pick<Meeting, 'revision' | 'sequence'>,
  now: Date,
): Pick<Meeting, 'revision' | 'sequence' | 'sequencedAt'> {
  return { revision: revision + 1, sequence: sequence + SEQUENCE_STEP, sequencedAt: now };
}
