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
    ['invite', 'REQUEST', 'CONFIRMED', 3, 'kallelse.ics'],
    ['withdraw', 'CANCEL', undefined, 4, 'atertagen-kallelse.ics'],
    ['cancel', 'CANCEL', 'CANCELLED', 3, 'installt.ics'],
  ] as const)(
    'given that it is to %s, then it is %s with status %s and SEQUENCE %i, under the one UID and deciding instant',
    (change, method, status, sequence, filename) => {
      const { content, ...rest } = part(change);
      expect(rest).toEqual({ method, filename });
      expect(/^STATUS:(.*)$/m.exec(content)?.[1]?.trim()).toBe(status);
      expect(content).toContain(`\r\nMETHOD:${method}\r\n`);
      expect(content).toContain(`\r\nUID:${meeting.uid}\r\n`);
      expect(content).toContain(`\r\nSEQUENCE:${sequence}\r\n`);
      expect(content).toContain('\r\nDTSTAMP:20270312T090000Z\r\n');
    },
  );
});
