import { addDays, civilDateOf } from '@samsyn/contract';
import type { ComingSeat, Decline, MeetingWithSeats } from '@samsyn/meetings';
import { DAY } from '../overview-mail-kind';

/** How many days before the meeting a decline is told of at once; an earlier one is a matter among others. */
export const TOLD_AT_ONCE_DAYS = 7;

/** A key seat that nobody is known to come for. */
export interface KeyDecline {
  meeting: MeetingWithSeats['meeting'];
  seat: ComingSeat;
  declined: Decline;
}

/** The key seats declined within the last day, and within a week of their meetings. */
export function keyDeclines(near: readonly MeetingWithSeats[], now: Date): KeyDecline[] {
  return near.flatMap(({ meeting, seats }) => {
    const zone = meeting.timeZone;
    const first = addDays(civilDateOf(meeting.startsAt, zone), -TOLD_AT_ONCE_DAYS);
    return seats.flatMap((seat) => {
      const { key, declined } = seat;
      const isNews =
        declined !== null &&
        civilDateOf(declined.at, zone) >= first &&
        now.getTime() - declined.at.getTime() < DAY;
      return key && isNews ? [{ meeting, seat, declined }] : [];
    });
  });
}
