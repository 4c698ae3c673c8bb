import fc from 'fast-check';
import { civilDate } from '../civil-date/civil-date.rules';
import { clockTime } from '../civil-date/clock-time.rules';
import { civilDateOf, clockTimeOf } from '../civil-date/wall-clock.rules';
import { plannedInstantOf } from '../civil-date/zoned-time.rules';
import { defaultLeaveHours, type DayCalendar } from './day-calendar';
import { allowedDay, allowedInstant, leaveAfter, leaveBefore } from './leave-time.rules';
import { defaultQuietPeriodsIn } from './quiet-period.rules';

const zone = 'Europe/Stockholm';
const daysOff2027 = [
  '2027-01-01',
  '2027-01-06',
  '2027-03-26',
  '2027-03-27',
  '2027-03-28',
  '2027-03-29',
  '2027-05-01',
  '2027-05-06',
  '2027-05-16',
  '2027-06-06',
  '2027-06-25',
  '2027-06-26',
  '2027-11-06',
  '2027-12-24',
];
const calendar: DayCalendar = {
  ...defaultLeaveHours,
  zone,
  daysOff: new Set(daysOff2027.map(civilDate)),
  quietPeriods: [2026, 2027].flatMap(defaultQuietPeriodsIn),
};

/** '2027-04-21 08:00' on the wall in Stockholm. */
const at = (wall: string): Date =>
  plannedInstantOf(civilDate(wall.slice(0, 10)), clockTime(wall.slice(11)), zone);
const onWall = (instant: Date): string => `${civilDateOf(instant, zone)} ${clockTimeOf(instant, zone)}`;
const longBefore = at('2026-11-23 08:00');

describe('allowedDay', () => {
  it.each([
    ['an ordinary Wednesday', '2027-04-21', true],
    ['a Saturday', '2027-04-24', false],
    ['Good Friday', '2027-03-26', false],
    ['a working day in July', '2027-07-05', false],
    ['the day after Epiphany', '2027-01-07', true],
  ])('%s: %s is %s', (_what, date, expected) => {
    expect(allowedDay(civilDate(date), calendar)).toBe(expected);
  });
});

describe('allowedInstant', () => {
  it.each([
    ['06:59', false],
    ['07:00', true],
    ['17:59', true],
    ['18:00', false],
  ])('at %s on a working day is %s', (time, expected) => {
    expect(allowedInstant(at(`2027-04-21 ${time}`), calendar)).toBe(expected);
  });
});

describe('leaveBefore', () => {
  it.each([
    ['stays where it is allowed', '2027-04-20 08:00', '2027-04-20 08:00'],
    ['moves from a Sunday to the Friday before', '2027-04-25 08:00', '2027-04-23 08:00'],
    ['moves from Easter Monday to Maundy Thursday', '2027-03-29 08:00', '2027-03-25 08:00'],
    ['moves from July to the last day of June', '2027-07-20 08:00', '2027-06-30 08:00'],
    ['moves from Epiphany back to before Christmas', '2027-01-06 08:00', '2026-12-23 08:00'],
    ['moves from the evening to the last allowed minute', '2027-04-20 20:15', '2027-04-20 17:59'],
    ['moves from early morning to the day before', '2027-04-20 05:00', '2027-04-19 08:00'],
  ])('%s', (_what, wanted, expected) => {
    expect(onWall(leaveBefore(at(wanted), calendar, longBefore))).toBe(expected);
  });

  it.each([
    ['leaves at once when its time has passed', '2027-04-19 08:00', '2027-04-20 10:30', '2027-04-20 10:30'],
    [
      'waits for the morning when that is at night',
      '2027-04-19 08:00',
      '2027-04-20 03:00',
      '2027-04-20 07:00',
    ],
    [
      'waits over Easter when that is on Good Friday',
      '2027-03-25 08:00',
      '2027-03-26 10:00',
      '2027-03-30 08:00',
    ],
    ['waits for August when June has passed', '2027-07-20 08:00', '2027-07-02 10:00', '2027-08-02 08:00'],
    [
      'waits for the usual time of the Friday before while that lies ahead',
      '2027-04-25 08:00',
      '2027-04-23 07:30',
      '2027-04-23 08:00',
    ],
    [
      'leaves now on the Friday whose usual time has passed',
      '2027-04-25 08:00',
      '2027-04-23 10:00',
      '2027-04-23 10:00',
    ],
  ])('%s', (_what, wanted, now, expected) => {
    expect(onWall(leaveBefore(at(wanted), calendar, at(now)))).toBe(expected);
  });

  it('is always allowed, never before now, and never after wanted while an allowed time is left', () => {
    fc.assert(
      fc.property(minutesOf2027, minutesOf2027, (wanted, now) => {
        const leaves = leaveBefore(wanted, calendar, now);
        expect(allowedInstant(leaves, calendar)).toBe(true);
        expect(leaves.getTime()).toBeGreaterThanOrEqual(now.getTime());
        if (leaves > wanted) expect(leaves).toEqual(leaveAfter(now, calendar));
      }),
    );
  });
});

describe('leaveAfter', () => {
  it.each([
    ['stays where it is allowed', '2027-04-08 08:00', '2027-04-08 08:00'],
    ['moves from a Saturday to Monday', '2027-04-10 08:00', '2027-04-12 08:00'],
    ['moves from Good Friday past Easter', '2027-03-26 08:00', '2027-03-30 08:00'],
    ['moves from July to August', '2027-07-05 08:00', '2027-08-02 08:00'],
    ['moves from the evening to the next morning', '2027-04-08 18:00', '2027-04-09 08:00'],
    ['moves from the night to the first allowed minute', '2027-04-08 04:00', '2027-04-08 07:00'],
  ])('%s', (_what, wanted, expected) => {
    expect(onWall(leaveAfter(at(wanted), calendar))).toBe(expected);
  });

  it('is always allowed and never earlier than wanted', () => {
    fc.assert(
      fc.property(minutesOf2027, (wanted) => {
        const leaves = leaveAfter(wanted, calendar);
        expect(allowedInstant(leaves, calendar)).toBe(true);
        expect(leaves.getTime()).toBeGreaterThanOrEqual(wanted.getTime());
      }),
    );
  });

  it('throws rather than searches forever when a calendar is never open', () => {
    const closed = {
      ...calendar,
      quietPeriods: [{ from: civilDate('2027-01-01'), to: civilDate('2099-12-31') }],
    };
    expect(() => leaveAfter(at('2027-04-08 08:00'), closed)).toThrow('2027-04-08');
  });
});

const minutesOf2027 = fc
  .integer({ min: Date.UTC(2027, 0, 1) / 60_000, max: Date.UTC(2027, 11, 31) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));
