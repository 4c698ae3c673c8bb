import ICAL from 'ical.js';
import { calendarFile, type CalendarFileEvent } from './calendar-file';

const organizer = { name: 'Säkerhetschef Exempel', address: 'samsyn@nykvarn.example' };
const spring: CalendarFileEvent = {
  uid: 'meeting-1@samsyn.example',
  sequence: 0,
  startsAt: new Date('2027-04-21T11:00:00Z'),
  endsAt: new Date('2027-04-21T13:00:00Z'),
  stamp: new Date('2026-11-23T08:00:00Z'),
  summary: 'Samverkansrådet – vår 2027; \r\nATTENDEE:mailto:x@y.example',
  location: 'Kommunhuset, rum A',
  status: 'TENTATIVE',
};
const autumn: CalendarFileEvent = {
  ...spring,
  uid: 'meeting-2@samsyn.example',
  sequence: 3,
  startsAt: new Date('2027-10-20T11:00:00Z'),
  endsAt: new Date('2027-10-20T13:00:00Z'),
  status: 'CANCELLED',
};

describe('calendarFile', () => {
  const text = calendarFile([spring, autumn], organizer);
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = root.getAllSubcomponents('vevent');
  const values = (name: string) => events.map((event) => String(event.getFirstPropertyValue(name)));

  it('given two meetings, then both are published, kept and taken out, and nobody is invited', () => {
    expect(root.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(values('uid')).toEqual([spring.uid, autumn.uid]);
    expect(values('status')).toEqual(['TENTATIVE', 'CANCELLED']);
    expect(values('sequence')).toEqual(['0', '3']);
    expect(values('dtstart')).toEqual(['2027-04-21T11:00:00Z', '2027-10-20T11:00:00Z']);
    expect(values('x-microsoft-cdo-busystatus')).toEqual(['TENTATIVE', 'FREE']);
    expect(values('organizer')).toEqual(Array(2).fill('mailto:samsyn@nykvarn.example'));
    expect(events.flatMap((event) => event.getAllProperties('attendee'))).toEqual([]);
  });

  it('given it is written again, then it is the same, every line at most 75 octets and ended by CR LF', () => {
    expect(calendarFile([spring, autumn], organizer)).toBe(text);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each<Partial<CalendarFileEvent>>([{ uid: 'a\r\nb' }, { sequence: -1 }, { endsAt: spring.startsAt }])(
    'refuses %o',
    (change) => {
      expect(() => calendarFile([{ ...spring, ...change }], organizer)).toThrow(RangeError);
    },
  );
});
