import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { LRUCache } from 'lru-cache';
import type { MailAddress } from '../mail/mail-address';
import { type CalendarEventFacts, calendarPerson, checkedEvent } from './calendar-event.rules';
import { calendarText } from './calendar-text.rules';
import { foldLines } from './fold-lines.rules';

/**
 * A request carries a confirmed meeting, or a tentative one: a hold. A cancellation carries a cancelled one, or no status when
 * the meeting stands and its attendee alone is uninvited (RFC 5546, 3.2.5). No other pair exists.
 */
export type CalendarAction =
  | { readonly method: 'REQUEST'; readonly status: 'CONFIRMED' | 'TENTATIVE' }
  | { readonly method: 'CANCEL'; readonly status: 'CANCELLED' | null };

/** What an attendee has said (PARTSTAT). */
export type Participation = 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';

/** What one calendar part says: one meeting, to one attendee. */
export type CalendarFacts = CalendarAction &
  CalendarEventFacts & {
    readonly description?: string;
    /** An http or https address; may be a personal link. */
    readonly url?: string;
    /** The address the mail is sent from, with the coordinator's name. */
    readonly organizer: MailAddress;
    readonly attendee: MailAddress;
    /** What they said last; who has declined is shown as free meanwhile. */
    readonly participation: Participation;
  };

/** All of it but what is the attendee's own. */
type SharedFacts = Omit<CalendarFacts, 'attendee' | 'participation' | 'url'> & { readonly free: boolean };

function webAddress(text: string): string {
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new RangeError('url is not a web address');
  return url.href;
}

/** Marks the place of what is personal in a kept text; user text has lost its null characters before it gets here. */
const PERSONAL_PLACE = '\0';

/**
 * Calendar texts by everything in them but the attendee and the address, which may be a personal link. Writing one takes longer than sending the mail it is in, and
 * all recipients of a mail share it.
 */
const written = new LRUCache<string, string>({ max: 200 });

/**
 * The iCalendar text (RFC 5545, RFC 5546) for one meeting and one attendee: one VEVENT, times in UTC, `RSVP=FALSE`
 * because replies are given by link and not by mail.
 *
 * @throws RangeError for a uid, address, url or sequence that could not have come from the server, and for a meeting
 *   that does not end after it starts
 */
export function calendarPart({ attendee, participation, url, ...meeting }: CalendarFacts): string {
  const { name, email } = calendarPerson('attendee', attendee);
  const shared = { ...meeting, free: meeting.method === 'CANCEL' || participation === 'DECLINED' };
  const key = JSON.stringify(shared);
  let text = written.get(key);
  if (text === undefined) {
    text = writeEvent(shared);
    written.set(key, text);
  }
  const lines = [
    `ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;PARTSTAT=${participation};RSVP=FALSE;CN="${name}":mailto:${email}`,
    ...(url ? [`URL:${webAddress(url)}`] : []),
  ];
  const [before = '', after = ''] = text.split(PERSONAL_PLACE);
  return `${before}${foldLines(lines.join('\r\n'))}${after}`;
}

function writeEvent(facts: SharedFacts): string {
  checkedEvent(facts);
  const calendar = ical({
    prodId: { company: 'Samsyn', product: 'Samsyn', language: 'SV' },
    method: ICalCalendarMethod[facts.method],
  });
  calendar.createEvent({
    id: facts.uid,
    sequence: facts.sequence,
    start: facts.startsAt,
    end: facts.endsAt,
    stamp: facts.stamp,
    summary: calendarText(facts.summary),
    description: facts.description ? calendarText(facts.description) : null,
    location: facts.location ? calendarText(facts.location) : null,
    status: facts.status && ICalEventStatus[facts.status],
    transparency: facts.free ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: busyStatusOf(facts),
    organizer: calendarPerson('organizer', facts.organizer),
  });
  return `${calendar.toString()}\r\n`.replace('\r\nORGANIZER', `\r\n${PERSONAL_PLACE}\r\nORGANIZER`);
}

function busyStatusOf({ free, status }: SharedFacts): ICalEventBusyStatus {
  if (free) return ICalEventBusyStatus.FREE;
  return status === 'TENTATIVE' ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY;
}
