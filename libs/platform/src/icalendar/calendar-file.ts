import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { MailAddress } from '../mail/mail-address';
import { calendarPerson, checkedEvent, type CalendarEventFacts } from './calendar-event.rules';
import { calendarText } from './calendar-text.rules';

/** A meeting as a calendar file tells it: a date that is kept, or one that is taken out again. */
export interface CalendarFileEvent extends CalendarEventFacts {
  readonly status: 'TENTATIVE' | 'CANCELLED';
}

/**
 * Several meetings as one iCalendar text (RFC 5545) that is published (RFC 5546, 3.2.1): nobody is invited and nothing is to be
 * answered, so there is no attendee. A later invitation with the same UID and a higher SEQUENCE takes an event's place.
 *
 * @param organizer the address the mail is sent from, with the coordinator's name
 * @throws RangeError for an event that could not have come from the server
 */
export function calendarFile(events: readonly CalendarFileEvent[], organizer: MailAddress): string {
  const calendar = ical({
    prodId: { company: 'Samsyn', product: 'Samsyn', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) {
    const gone = event.status === 'CANCELLED';
    const { uid, sequence, startsAt, endsAt, stamp, summary, location } = checkedEvent(event);
    calendar.createEvent({
      id: uid,
      sequence,
      start: startsAt,
      end: endsAt,
      stamp,
      summary: calendarText(summary),
      location: location ? calendarText(location) : null,
      status: ICalEventStatus[event.status],
      transparency: gone ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      busystatus: gone ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.TENTATIVE,
      organizer: calendarPerson('organizer', organizer),
    });
  }
  return `${calendar.toString()}\r\n`;
}
