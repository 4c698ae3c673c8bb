import type { MailingHistory } from '@samsyn/mailings';
import type { Meeting } from '../meeting.entity';

/** What a recipient's calendar and memory hold after a mail that carried the meeting's time and place. */
export interface Told {
  revision: number;
  startsAt: string;
  endsAt: string;
  place: string;
  remote: string | null;
}

/** The facts a mail about this meeting tells now. */
export function toldNow(meeting: Meeting): Told {
  return {
    revision: meeting.revision,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    place: meeting.place,
    remote: meeting.remote,
  };
}

const tellsTime = new Set(['notice', 'moved']);
const hasLeft = new Set(['sending', 'sent', 'unknown']);

/**
 * Whether a participant counts as told of the meeting, so that no notice is owed: the mail was sent, or is in flight
 * and will be followed up until its fate is known.
 */
export function wasTold(history: readonly MailingHistory[], participantId: string): boolean {
  return ofParticipant(history, participantId).some(({ state }) => hasLeft.has(state));
}

/**
 * The mails about the meeting's time that may have reached a participant, oldest first: those that left, and those a
 * crash left in doubt. What may have arrived must be taken back or corrected.
 */
export function mayHaveTold(history: readonly MailingHistory[], participantId: string): MailingHistory[] {
  return ofParticipant(history, participantId).filter(
    ({ state, possiblyDoubled }) => hasLeft.has(state) || possiblyDoubled,
  );
}

/** What a participant was told last; undefined when nothing is known to have arrived. */
export function lastTold(history: readonly MailingHistory[], participantId: string): Told | undefined {
  const known = mayHaveTold(history, participantId).filter(({ told }) => told !== null);
  return known.at(-1)?.told as unknown as Told | undefined;
}

function ofParticipant(history: readonly MailingHistory[], participantId: string): MailingHistory[] {
  return history.filter((mailing) => mailing.participantId === participantId && tellsTime.has(mailing.kind));
}

/** Whether what a participant was told last still holds in every respect that a calendar shows. */
export function stillHolds(told: Told, meeting: Meeting): boolean {
  const now = toldNow(meeting);
  return (
    told.startsAt === now.startsAt &&
    told.endsAt === now.endsAt &&
    told.place === now.place &&
    told.remote === now.remote
  );
}
