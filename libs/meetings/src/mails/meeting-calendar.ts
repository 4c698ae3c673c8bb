import {
  type CalendarAction,
  type CalendarFileEvent,
  calendarPart,
  type MailCalendar,
  type Participation,
} from '@samsyn/platform';
import type { Addressee, MeetingDossier } from './dossier/meeting-dossier';

/**
 * What a calendar part does to the meeting in one calendar: enters it or brings it up to date, takes it out of this one alone, or takes it out because the meeting is off.
 */
export type CalendarChange = 'invite' | 'withdraw' | 'cancel';

const changes = {
  invite: { filename: 'kallelse.ics', method: 'REQUEST', status: 'CONFIRMED' },
  withdraw: { filename: 'atertagen-kallelse.ics', method: 'CANCEL', status: null },
  cancel: { filename: 'installt.ics', method: 'CANCEL', status: 'CANCELLED' },
} as const satisfies Record<CalendarChange, CalendarAction & { filename: string }>;

/**
 * The meeting as one of several in a calendar file. Its SEQUENCE is one below that of every invitation, so that the notice
 * takes its place in a calendar even when nothing has changed since.
 */
export function heldDate({ meeting }: Pick<MeetingDossier, 'meeting'>, kept: boolean): CalendarFileEvent {
  return {
    uid: meeting.uid,
    sequence: Math.max(meeting.sequence - 1, 0),
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    stamp: meeting.sequencedAt ?? meeting.createdAt,
    summary: meeting.title,
    location: [meeting.place, meeting.remote].filter(Boolean).join(' / '),
    status: kept ? 'TENTATIVE' : 'CANCELLED',
  };
}

/** Whose calendar it is for. */
interface Attendee {
  addressee: Addressee;
  /** What they said last. */
  participation: Participation;
  /** Their link. */
  url: string;
}

/**
 * The meeting as a calendar part; the pages behind the link offer the same one as a file.
 * @param from our own address
 */
export function meetingCalendar(
  { meeting, municipality }: Pick<MeetingDossier, 'meeting' | 'municipality'>,
  change: CalendarChange,
  { addressee, participation, url }: Attendee,
  from: string,
): MailCalendar {
  const { filename, ...action } = changes[change];
  const content = calendarPart({
    ...action,
    uid: meeting.uid,
    // see SEQUENCE_STEP
    sequence: change === 'withdraw' ? meeting.sequence + 1 : meeting.sequence,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    stamp: meeting.sequencedAt ?? meeting.createdAt,
    summary: meeting.title,
    location: [meeting.place, meeting.remote].filter(Boolean).join(' / '),
    ...(meeting.remoteUrl ? { description: `${meeting.remote}: ${meeting.remoteUrl}` } : {}),
    ...(action.method === 'REQUEST' ? { url } : {}),
    organizer: { name: municipality.contactRole, address: from },
    attendee: { name: addressee.name, address: addressee.email },
    participation,
  });
  return { method: action.method, content, filename };
}
