import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarPart, type CalendarFacts } from './calendar-part';

const facts: CalendarFacts = {
  method: 'REQUEST',
  status: 'CONFIRMED',
  uid: '0190c3a2-0000-7000-8000-000000000001@samsyn.example',
  sequence: 2,
  // 09:00 in Stockholm on the morning after the clocks went forward.
  startsAt: new Date('2027-03-28T07:00:00Z'),
  endsAt: new Date('2027-03-28T09:00:00Z'),
  stamp: new Date('2027-02-01T08:00:00Z'),
  summary: 'Samverkansrådet',
  description: 'Svara på kallelsen med länken i mejlet.',
  location: 'Kommunhuset, rum A',
  url: 'https://samsyn.example/l/abc?x=1',
  organizer: { name: 'Säkerhetschef Exempel', address: 'samsyn@nykvarn.example' },
  attendee: { name: 'Polisen Exempel', address: 'kontakt@polisen.example' },
  participation: 'NEEDS-ACTION',
};

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  const event = events[0];
  if (!event) throw new Error('no event');
  return { calendar, events, event, names: event.getAllProperties().map((property) => property.name) };
}

const value = (event: ICAL.Component, name: string) => event.getFirstPropertyValue(name)?.toString();
const PROPERTIES = read(calendarPart(facts)).names;

const HOSTILE = [
  'a\r\nATTENDEE:mailto:x@y.example',
  'a\nEND:VEVENT\nBEGIN:VEVENT',
  'a\rMETHOD:CANCEL',
  'a\u2028STATUS:CANCELLED',
  '"; X-EVIL="1":mailto:x@y.example',
  'semi;colon, comma \\ backslash \\n \\, end\\',
  "^n ^' ^^",
  'emoji 🛟👩‍🚒 åäö',
  'half \uD83D emoji',
  'bell\u0007 null\u0000',
  'å🛟'.repeat(5_000),
];

describe('calendarPart', () => {
  it('given a request, then it is one event in UTC from the organizer to the attendee', () => {
    const { calendar, events, event } = read(calendarPart(facts));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(0);
    expect(events).toHaveLength(1);
    expect(value(event, 'uid')).toBe(facts.uid);
    expect(value(event, 'sequence')).toBe('2');
    expect(value(event, 'dtstart')).toBe('2027-03-28T07:00:00Z');
    expect(value(event, 'dtend')).toBe('2027-03-28T09:00:00Z');
    expect(value(event, 'dtstamp')).toBe('2027-02-01T08:00:00Z');
    expect(value(event, 'status')).toBe('CONFIRMED');
    expect(value(event, 'url')).toBe(facts.url);
    expect(event.getFirstProperty('organizer')?.getFirstParameter('cn')).toBe('Säkerhetschef Exempel');
    expect(value(event, 'organizer')).toBe('mailto:samsyn@nykvarn.example');
    const attendees = event.getAllProperties('attendee');
    expect(attendees).toHaveLength(1);
    expect(attendees[0]?.getFirstParameter('rsvp')).toBe('FALSE');
    expect(attendees[0]?.getFirstParameter('cn')).toBe('Polisen Exempel');
    expect(value(event, 'attendee')).toBe('mailto:kontakt@polisen.example');
  });

  it('given a cancellation, then it keeps UID and ORGANIZER and says CANCELLED', () => {
    const { calendar, event } = read(
      calendarPart({ ...facts, method: 'CANCEL', status: 'CANCELLED', sequence: 3 }),
    );
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(value(event, 'status')).toBe('CANCELLED');
    expect(value(event, 'uid')).toBe(facts.uid);
    expect(value(event, 'organizer')).toBe('mailto:samsyn@nykvarn.example');
    expect(value(event, 'sequence')).toBe('3');
  });

  it('given a withdrawal, then it cancels for its attendee alone and says nothing of the meeting’s status', () => {
    const { calendar, event, names } = read(
      calendarPart({ ...facts, method: 'CANCEL', status: null, sequence: 3 }),
    );
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(names).not.toContain('status');
    expect(event.getAllProperties('attendee')).toHaveLength(1);
    expect(value(event, 'uid')).toBe(facts.uid);
    expect(value(event, 'organizer')).toBe('mailto:samsyn@nykvarn.example');
  });

  it('given a hold, then it is the same event, tentative', () => {
    const { calendar, event } = read(calendarPart({ ...facts, status: 'TENTATIVE' } as CalendarFacts));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect([value(event, 'status'), value(event, 'uid')]).toEqual(['TENTATIVE', facts.uid]);
    expect(value(event, 'x-microsoft-cdo-busystatus')).toBe('TENTATIVE');
  });

  it.each([
    ['NEEDS-ACTION', 'OPAQUE', 'BUSY'],
    ['ACCEPTED', 'OPAQUE', 'BUSY'],
    ['TENTATIVE', 'OPAQUE', 'BUSY'],
    ['DECLINED', 'TRANSPARENT', 'FREE'],
  ] as const)(
    'given an attendee who has said %s, then it says so and their time is %s',
    (participation, transp, busy) => {
      const { event } = read(calendarPart({ ...facts, participation }));
      expect(event.getFirstProperty('attendee')?.getFirstParameter('partstat')).toBe(participation);
      expect(value(event, 'transp')).toBe(transp);
      expect(value(event, 'x-microsoft-cdo-busystatus')).toBe(busy);
    },
  );

  it('given the same facts twice, then the text is the same: a mail sent again changes nothing', () => {
    expect(calendarPart(facts)).toBe(calendarPart(facts));
  });

  it.each(HOSTILE)(
    'given hostile text in every field (%#), then it is read back as text and adds no line',
    (text) => {
      const part = calendarPart({
        ...facts,
        summary: text,
        description: text,
        location: text,
        organizer: { ...facts.organizer, name: text },
        attendee: { ...facts.attendee, name: text },
      });
      const { events, event, names } = read(part);
      const plain = text
        .replace(/\r\n?|\u2028/g, '\n')
        .replace(/[^\P{Cc}\n]/gu, ' ')
        .replace(/\p{Cs}/gu, '\uFFFD');
      expect(events).toHaveLength(1);
      expect(names).toEqual(PROPERTIES);
      for (const name of ['summary', 'description', 'location']) expect(value(event, name)).toBe(plain);
      expect(value(event, 'status')).toBe('CONFIRMED');
      expect(value(event, 'attendee')).toBe('mailto:kontakt@polisen.example');
      expect(event.getFirstProperty('attendee')?.getFirstParameter('x-evil')).toBeUndefined();
    },
  );

  it('given two attendees of one meeting, then each is alone in their own part', () => {
    const other = { name: 'SBFF Exempel', address: 'vakt@sbff.example' };
    const first = calendarPart(facts);
    const second = calendarPart({ ...facts, attendee: other });
    expect(second).not.toContain('kontakt@polisen.example');
    expect(value(read(second).event, 'attendee')).toBe('mailto:vakt@sbff.example');
    expect(calendarPart(facts)).toBe(first);
  });

  it.each<Partial<CalendarFacts>>([
    { sequence: 3 },
    { startsAt: new Date('2027-03-28T06:00:00Z') },
    { location: 'Annan plats' },
  ])('given a change of %o, then the part changes', (change) => {
    expect(calendarPart({ ...facts, ...change } as CalendarFacts)).not.toBe(calendarPart(facts));
  });

  it('given long text, then every line is at most 75 octets and ends with CR LF', () => {
    const long = 'å🛟'.repeat(5_000);
    const attendee = { ...facts.attendee, name: long };
    const lines = calendarPart({ ...facts, summary: long, attendee }).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
  });

  it('given any text at all, then the event is read back unchanged in shape', () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\r', '\n', '"', ';', ':', ',', '\\', '^', '\u2028', '🛟', 'BEGIN:'),
        fc.string(),
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(nasty, nasty, nasty, (summary, location, name) => {
        const attendee = { ...facts.attendee, name };
        const { events, event, names } = read(
          calendarPart({ ...facts, summary, location: `x${location}`, attendee }),
        );
        expect(events).toHaveLength(1);
        expect(names).toEqual(PROPERTIES);
        expect(value(event, 'attendee')).toBe('mailto:kontakt@polisen.example');
        expect(value(event, 'uid')).toBe(facts.uid);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, Partial<CalendarFacts>]>([
    ['a uid with a line break', { uid: 'a\r\nSTATUS:CANCELLED' }],
    ['an attendee that is no address', { attendee: { name: 'x', address: 'a@b.example\nX:y' } }],
    ['a script as url', { url: 'javascript:alert(1)' }],
    ['an end before the start', { endsAt: new Date('2027-03-28T06:00:00Z') }],
    ['half a sequence', { sequence: 0.5 }],
  ])('refuses %s', (_what, change) => {
    expect(() => calendarPart({ ...facts, ...change } as CalendarFacts)).toThrow(RangeError);
  });
});
