import { civilDate, clockTime, defaultTimingRules, plannedInstantOf } from '@samsyn/contract';
import { usualCalendar } from '../meeting-time/usual-calendar.builder';
import { meetingWarnings, type WarningFacts } from './meeting-warnings.rules';

const zone = 'Europe/Stockholm';
const now = new Date('2026-11-23T07:00:00Z');

const warnings = (date: string, values: Partial<WarningFacts> = {}, when = now) => {
  const startsAt = plannedInstantOf(civilDate(date), clockTime('13:00'), zone);
  const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000);
  const workingDays = {
    replyBy: civilDate('2027-04-07'),
    contributionsBy: civilDate('2027-04-09'),
    documentsBy: civilDate('2027-04-14'),
  };
  return meetingWarnings({
    meeting: { startsAt, endsAt, ...workingDays },
    timingRules: defaultTimingRules,
    agenda: [{ minutes: 120 }],
    calendar: usualCalendar({ startsAt, timeZone: zone }, when),
    schoolBreaks: [],
    beside: [],
    quorum: null,
    seated: 0,
    now: when,
    ...values,
  });
};

describe('what is told of a meeting’s time', () => {
  it('given an ordinary Wednesday well ahead, then nothing', () => {
    expect(warnings('2027-04-21')).toEqual([]);
  });

  it.each([
    ['2027-05-06', 'day.off'],
    ['2027-05-08', 'day.off'],
    ['2027-05-07', 'day.squeeze'],
    ['2027-07-07', 'day.quiet'],
  ])('given %s, then %s', (date, code) => {
    expect(warnings(date)).toEqual([{ code, day: date }]);
  });

  it('given the first and the last day of a school break, then its name; the days around it are no part of it', () => {
    const schoolBreaks = [{ from: civilDate('2027-03-01'), to: civilDate('2027-03-05'), name: 'Sportlov' }];
    const told = (date: string) => warnings(date, { schoolBreaks, timingRules: [] });
    expect(told('2027-03-01')).toEqual([{ code: 'day.school-break', day: '2027-03-01', name: 'Sportlov' }]);
    expect(told('2027-03-05')).toHaveLength(1);
    expect([...told('2027-02-26'), ...told('2027-03-08')]).toEqual([]);
  });

  it('given a last day on a day off, then which; on the meeting’s own day it is told of as that', () => {
    const meeting = {
      startsAt: new Date('2027-05-06T11:00:00Z'),
      endsAt: new Date('2027-05-06T13:00:00Z'),
      replyBy: civilDate('2027-05-02'),
      contributionsBy: civilDate('2027-05-03'),
      documentsBy: civilDate('2027-05-06'),
    };
    expect(warnings('2027-05-06', { meeting })).toEqual([
      { code: 'day.off', day: '2027-05-06' },
      { code: 'deadline.day-off', deadline: 'replyBy', day: '2027-05-02' },
    ]);
  });

  it('given fewer days than the rule has, then how many; on the rule’s own day it is in time', () => {
    expect(warnings('2027-04-21', {}, new Date('2027-03-11T08:00:00Z'))).toEqual([
      { code: 'notice.short', days: 41, usual: 42 },
    ]);
    expect(warnings('2027-04-21', {}, new Date('2027-03-10T20:00:00Z'))).toEqual([]);
    expect(warnings('2027-04-21', { timingRules: [] }, new Date('2027-04-20T08:00:00Z'))).toEqual([]);
  });

  it('given fewer seats with somebody than the body wants, then that; as many, or no such rule, nothing', () => {
    expect(warnings('2027-04-21', { quorum: 4, seated: 3 })).toEqual([
      { code: 'quorum.short', seats: 3, quorum: 4 },
    ]);
    expect(warnings('2027-04-21', { quorum: 4, seated: 4 })).toEqual([]);
  });

  it('given people who sit at another meeting then, or too long an agenda, then that', () => {
    const beside = [{ meetingId: 'other', meeting: 'Arbetsgruppen', people: 2 }];
    expect(warnings('2027-04-21', { beside, agenda: [{ minutes: 90 }, { minutes: 50 }] })).toEqual([
      { code: 'people.elsewhere', meetingId: 'other', meeting: 'Arbetsgruppen', people: 2 },
      { code: 'agenda.overruns', minutes: 20 },
    ]);
  });
});
