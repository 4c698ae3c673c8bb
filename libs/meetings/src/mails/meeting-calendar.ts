import { calendarPart, type MailCalendar } from '@samsyn/platform';
import type { Addressee, MeetingDossier } from './dossier/meeting-dossier';

/** The meeting as a calendar part; the reply page offers the same one as a file. `from` is our own address. */
export function meetingCalendar(
  { meeting, municipality }: Pick<MeetingDossier, 'meeting' | 'municipality'>,
  addressee: Addressee,
  method: MailCalendar['method'],
  { url, from }: { url: string; from: string },
): MailCalendar {
  const content = calendarPart({
    ...(method === 'CANCEL' ? { method, status: 'CANCELLED' } : { method, status: 'CONFIRMED' }),
    uid: meeting.uid,
    sequence: meeting.revision,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    stamp: meeting.cancelledAt ?? meeting.changedAt ?? meeting.createdAt,
    summary: meeting.title,
    location: [meeting.place, meeting.remote].filter(Boolean).join(' / '),
    ...(meeting.remoteUrl ? { description: `${meeting.remote}: ${meeting.remoteUrl}` } : {}),
    ...(method === 'REQUEST' ? { url } : {}),
    organizer: { name: municipality.contactRole, address: from },
    attendee: { name: addressee.name, address: addressee.email },
  });
  return { method, content, filename: method === 'CANCEL' ? 'installt.ics' : 'kallelse.ics' };
}
