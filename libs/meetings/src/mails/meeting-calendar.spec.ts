import { exampleAddressee, exampleMeeting, exampleMunicipality } from './dossier/meeting-dossier.builder';
import { type CalendarChange, meetingCalendar } from './meeting-calendar';

const meeting = exampleMeeting({ sequence: 3, sequencedAt: new Date('2027-03-12T09:00:00Z') });
const part = (change: CalendarChange) =>
  meetingCalendar(
    { meeting, municipality: exampleMunicipality },
    change,
    {
      addressee: exampleAddressee('polischef'),
      participation: 'NEEDS-ACTION',
      url: 'https://samsyn.example/l/token',
    },
    'samsyn@exempelkommun.example',
  );

describe('a meeting as a calendar part', () => {
  it.each([
    ['invite', 'REQUEST', 'CONFIRMED', 'kallelse.ics'],
    ['withdraw', 'CANCEL', undefined, 'atertagen-kallelse.ics'],
    ['cancel', 'CANCEL', 'CANCELLED', 'installt.ics'],
  ] as const)(
    'given that it is to %s, then it is %s with status %s, under the one UID, SEQUENCE and deciding instant',
    (change, method, status, filename) => {
      const { content, ...rest } = part(change);
      expect(rest).toEqual({ method, filename });
      expect(/^STATUS:(.*)$/m.exec(content)?.[1]?.trim()).toBe(status);
      expect(content).toContain(`\r\nMETHOD:${method}\r\n`);
      expect(content).toContain(`\r\nUID:${meeting.uid}\r\n`);
      expect(content).toContain('\r\nSEQUENCE:3\r\n');
      expect(content).toContain('\r\nDTSTAMP:20270312T090000Z\r\n');
    },
  );
});
