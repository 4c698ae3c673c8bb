import fc from 'fast-check';
import { addDays, civilDate } from '../civil-date/civil-date.rules';
import { clockTime } from '../civil-date/clock-time.rules';
import { civilDateOf, clockTimeOf } from '../civil-date/wall-clock.rules';
import { plannedInstantOf } from '../civil-date/zoned-time.rules';
import { defaultLeaveHours, type DayCalendar } from '../working-days/day-calendar';
import { allowedInstant } from '../working-days/leave-time.rules';
import { defaultQuietPeriodsIn } from '../working-days/quiet-period.rules';
import { deadlinesOf } from './deadlines.rules';
import { defaultDeadlineDays, defaultTimingRules } from './default-timing';
import { dueDayOf, dueInstantOf, isAfterTheEvent } from './due-time.rules';

const zone = 'Europe/Stockholm';
const daysOff = [
  '2027-01-01',
  '2027-01-06',
  '2027-03-26',
  '2027-03-27',
  '2027-03-28',
  '2027-03-29',
  '2027-05-01',
  '2027-05-06',
  '2027-06-06',
  '2027-06-25',
  '2027-06-26',
  '2027-11-06',
  '2027-12-24',
  '2027-12-31',
];
const calendar: DayCalendar = {
  ...defaultLeaveHours,
  zone,
  daysOff: new Set(daysOff.map(civilDate)),
  quietPeriods: [2026, 2027].flatMap(defaultQuietPeriodsIn),
};
const at = (wall: string): Date =>
  plannedInstantOf(civilDate(wall.slice(0, 10)), clockTime(wall.slice(11)), zone);

/** Every default mail of a meeting on that day, as the wall shows its leaving. */
function mailsOf(meeting: string, now: string): Record<string, string> {
  const meetingDay = civilDate(meeting);
  const { replyBy } = deadlinesOf(meetingDay, defaultDeadlineDays);
  return Object.fromEntries(
    defaultTimingRules.map((rule) => {
      const due = dueInstantOf(rule, { meetingDay, replyBy }, calendar, at(now));
      return [rule.id, `${civilDateOf(due, zone)} ${clockTimeOf(due, zone)}`];
    }),
  );
}

describe('dueInstantOf', () => {
  it('times the spring council of 21 April 2027, scheduled in November', () => {
    expect(mailsOf('2027-04-21', '2026-11-23 08:00')).toEqual({
      notice: '2027-03-10 08:00',
      'chase-before': '2027-04-02 08:00',
      'chase-after': '2027-04-08 08:00',
      documents: '2027-04-14 08:00',
      reminder: '2027-04-20 08:00',
    });
  });

  it('goes round Easter: earlier before the event, later after it', () => {
    // Reply by Maundy Thursday 25 March; the working day after it is Tuesday 30 March.
    expect(mailsOf('2027-04-08', '2026-11-23 08:00')).toMatchObject({
      'chase-before': '2027-03-22 08:00',
      'chase-after': '2027-03-30 08:00',
      documents: '2027-04-01 08:00',
    });
    // Documents on Easter Monday leave before Easter.
    expect(mailsOf('2027-04-05', '2026-11-23 08:00')).toMatchObject({ documents: '2027-03-25 08:00' });
  });

  it('writes to nobody in July: notices leave in June, what is overdue waits for August', () => {
    expect(mailsOf('2027-08-18', '2027-05-03 08:00')).toMatchObject({ notice: '2027-06-30 08:00' });
    expect(mailsOf('2027-08-04', '2027-05-03 08:00')).toMatchObject({
      'chase-before': '2027-06-30 08:00',
      'chase-after': '2027-08-02 08:00',
    });
  });

  it('writes to nobody over Christmas', () => {
    expect(mailsOf('2027-01-13', '2026-11-23 08:00')).toMatchObject({
      'chase-before': '2026-12-23 08:00',
      'chase-after': '2027-01-07 08:00',
      documents: '2026-12-23 08:00',
      reminder: '2027-01-12 08:00',
    });
  });

  it('keeps 08:00 on the wall when the clocks change between planning and mail', () => {
    const meetingDay = civilDate('2027-03-30');
    const reminder = { ...defaultTimingRules[4], offset: -3 } as (typeof defaultTimingRules)[number];
    const days = { meetingDay, replyBy: meetingDay };
    expect(dueInstantOf(reminder, days, calendar, at('2026-11-23 08:00'))).toEqual(
      new Date('2027-03-23T07:00:00Z'),
    );
    const afterTheChange = { meetingDay: civilDate('2027-04-01'), replyBy: meetingDay };
    expect(
      dueInstantOf({ ...reminder, offset: -1 }, afterTheChange, calendar, at('2026-11-23 08:00')),
    ).toEqual(new Date('2027-03-31T06:00:00Z'));
  });

  it('sends an overdue notice at once in working hours, and the next morning otherwise', () => {
    expect(mailsOf('2027-04-21', '2027-04-15 10:30')).toMatchObject({ notice: '2027-04-15 10:30' });
    expect(mailsOf('2027-04-21', '2027-04-16 19:00')).toMatchObject({ notice: '2027-04-19 08:00' });
  });

  it('is always at an allowed time and never in the past', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 300 * 1440 }),
        fc.constantFrom(...defaultTimingRules),
        (day, minutes, rule) => {
          const meetingDay = addDays(civilDate('2027-02-15'), day);
          const { replyBy } = deadlinesOf(meetingDay, defaultDeadlineDays);
          const now = new Date(at('2027-01-04 00:00').getTime() + minutes * 60_000);
          const due = dueInstantOf(rule, { meetingDay, replyBy }, calendar, now);
          expect(allowedInstant(due, calendar)).toBe(true);
          expect(due.getTime()).toBeGreaterThanOrEqual(now.getTime());
        },
      ),
    );
  });
});

describe('dueDayOf', () => {
  it('points at the day itself, even when no mail may leave on it', () => {
    const rule = { ...defaultTimingRules[0], offset: -3 } as (typeof defaultTimingRules)[number];
    const days = { meetingDay: civilDate('2027-04-21'), replyBy: civilDate('2027-04-07') };
    expect(dueDayOf(rule, days, calendar)).toBe('2027-04-18');
  });
});

describe('isAfterTheEvent', () => {
  it('holds for the chase after the last day and for nothing else', () => {
    expect(defaultTimingRules.filter(isAfterTheEvent).map((rule) => rule.id)).toEqual(['chase-after']);
  });
});
