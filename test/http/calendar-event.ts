import ICAL from 'ical.js';

/** The one event of a calendar part, as a calendar program reads it. */
export interface CalendarEvent {
  method: string;
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  location: string;
  /** When it was decided (DTSTAMP). */
  stamp: string;
  transparency: string;
  organizer: string;
  attendees: string[];
  /** What the one attendee has said (PARTSTAT). */
  participation: string;
  start: Date;
  end: Date;
}

/** Reads a calendar part with ical.js. @throws unless it is well-formed and holds exactly one event. */
export function calendarEvent(calendar: string): CalendarEvent {
  const [event, ...others] = calendarEvents(calendar);
  if (!event || others.length > 0) throw new Error('A calendar part holds one event');
  return event;
}

/** Reads a calendar file of any number of events with ical.js. @throws unless it is well-formed. */
export function calendarEvents(calendar: string): CalendarEvent[] {
  const root = new ICAL.Component(ICAL.parse(calendar) as unknown[]);
  return root.getAllSubcomponents('vevent').map((component) => eventIn(root, component));
}

function eventIn(root: ICAL.Component, component: ICAL.Component): CalendarEvent {
  const event = new ICAL.Event(component);
  const text = (name: string, of = component) => String(of.getFirstPropertyValue(name) ?? '');
  return {
    method: text('method', root),
    uid: event.uid,
    sequence: Number(text('sequence')),
    status: text('status'),
    summary: event.summary,
    location: event.location,
    stamp: text('dtstamp'),
    transparency: text('transp'),
    organizer: text('organizer'),
    attendees: component.getAllProperties('attendee').map((attendee) => String(attendee.getFirstValue())),
    participation: String(component.getFirstProperty('attendee')?.getFirstParameter('partstat')),
    start: event.startDate.toJSDate(),
    end: event.endDate.toJSDate(),
  };
}
