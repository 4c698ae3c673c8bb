import { civilDate } from '../civil-date/civil-date.rules';
import { meetingWarningWords } from './meeting-warning-words.rules';
import type { MeetingWarning } from './meeting-warning.view';

const today = civilDate('2027-01-04');
const day = civilDate('2027-05-07');
const meetingId = '4dd0bb4e-9d3c-4f5f-9a58-2f5f0f7f0f6c';

const warnings: readonly [MeetingWarning, sv: string, en: string][] = [
  [
    { code: 'day.off', day: civilDate('2027-05-06') },
    'Torsdag 6 maj är en ledig dag.',
    'Thursday 6 May is a day off.',
  ],
  [{ code: 'day.squeeze', day }, 'Fredag 7 maj är en klämdag.', 'Friday 7 May is between two days off.'],
  [
    { code: 'day.school-break', day, name: 'Påsklov' },
    'Fredag 7 maj är det skollov (Påsklov).',
    'Friday 7 May is in a school break (Påsklov).',
  ],
  [
    { code: 'day.quiet', day: civilDate('2028-01-04') },
    'Tisdag 4 januari 2028 ligger i en lugn period, då inga planerade mejl skickas.',
    'Tuesday 4 January 2028 is in a quiet period, when no planned email is sent.',
  ],
  [
    { code: 'deadline.day-off', deadline: 'replyBy', day: civilDate('2027-05-02') },
    'Sista svarsdag, söndag 2 maj, är en ledig dag.',
    'The last day to reply, Sunday 2 May, is a day off.',
  ],
  [
    { code: 'people.elsewhere', people: 1, meetingId, meeting: 'Arbetsgruppen' },
    'En av de kallade har ett annat möte samtidigt: Arbetsgruppen.',
    'One of those invited has another meeting at the same time: Arbetsgruppen.',
  ],
  [
    { code: 'people.elsewhere', people: 3, meetingId, meeting: 'Arbetsgruppen' },
    '3 av de kallade har ett annat möte samtidigt: Arbetsgruppen.',
    '3 of those invited have another meeting at the same time: Arbetsgruppen.',
  ],
  [
    { code: 'quorum.short', seats: 0, quorum: 4 },
    'Inget uppdrag har någon som kan komma då. Minst 4 bör vara med.',
    'No seat has anybody who can come then. At least 4 should take part.',
  ],
  [
    { code: 'quorum.short', seats: 1, quorum: 4 },
    'Bara ett uppdrag har någon som kan komma då. Minst 4 bör vara med.',
    'Only one seat has somebody who can come then. At least 4 should take part.',
  ],
  [
    { code: 'quorum.short', seats: 3, quorum: 4 },
    'Bara 3 uppdrag har någon som kan komma då. Minst 4 bör vara med.',
    'Only 3 seats have somebody who can come then. At least 4 should take part.',
  ],
  [
    { code: 'notice.short', days: 9, usual: 42 },
    'Kort varsel: kallelsen kommer 9 dagar före mötet. Det vanliga är 42.',
    'Short notice: the notice leaves 9 days before the meeting. The usual is 42.',
  ],
  [
    { code: 'notice.short', days: 1, usual: 42 },
    'Kort varsel: kallelsen kommer 1 dag före mötet. Det vanliga är 42.',
    'Short notice: the notice leaves 1 day before the meeting. The usual is 42.',
  ],
  [
    { code: 'notice.short', days: 0, usual: 42 },
    'Kort varsel: mötet är i dag. Det vanliga är att kallelsen kommer 42 dagar före.',
    'Short notice: the meeting is today. The notice usually leaves 42 days before.',
  ],
  [
    { code: 'agenda.overruns', minutes: 20 },
    'Dagordningen är 20\u00a0min längre än mötet.',
    'The agenda is 20\u00a0min longer than the meeting.',
  ],
];

describe('a warning in words', () => {
  it.each(warnings)('given %j, then it is a sentence in both languages', (warning, sv, en) => {
    expect([meetingWarningWords(warning, 'sv', today), meetingWarningWords(warning, 'en', today)]).toEqual([
      sv,
      en,
    ]);
  });
});
