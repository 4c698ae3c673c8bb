import { type CivilDate, civilDateOf } from '@samsyn/contract';
import type { Meeting } from '../../meeting.entity';

/** That somebody has their seat no more when the meeting begins. */
export interface Leaves {
  /** The last day on which they have it. */
  lastDay: CivilDate;
  /** Somebody else has been called in their place already, so nothing is asked of them. */
  isReplaced: boolean;
}

/** @param until when their time ends; null when it does not, as far as is known */
export function leavesBefore(
  { startsAt, timeZone }: Pick<Meeting, 'startsAt' | 'timeZone'>,
  until: Date | null,
  isReplaced: boolean,
): Leaves | null {
  if (!until || until > startsAt) return null;
  return { lastDay: civilDateOf(new Date(until.getTime() - 1), timeZone), isReplaced };
}

/** By when somebody is sent the agenda; null for who will not be, since they have left by then or are replaced. */
export function documentsPromised(
  { documentsBy }: Pick<Meeting, 'documentsBy'>,
  leaves: Leaves | null,
): CivilDate | null {
  return leaves && (leaves.isReplaced || leaves.lastDay < documentsBy) ? null : documentsBy;
}
