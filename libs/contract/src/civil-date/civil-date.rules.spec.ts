import fc from 'fast-check';
import { addDays, civilDate, dateOfIsoWeek, daysBetween, weekdayOf, yearOf } from './civil-date.rules';

const meetingDay = civilDate('2027-04-21');

describe('civilDate', () => {
  it('reads a date', () => {
    expect(civilDate('2027-04-21')).toBe('2027-04-21');
  });

  it('throws on what is not a date, and names it', () => {
    expect(() => civilDate('2027-02-30')).toThrow('"2027-02-30"');
  });
});

describe('addDays', () => {
  it.each([
    [1, '2027-04-22'],
    [-42, '2027-03-10'],
    [365, '2028-04-20'],
    [0, '2027-04-21'],
  ])('moves 21 April 2027 by %i days to %s', (days, expected) => {
    expect(addDays(meetingDay, days)).toBe(expected);
  });

  it('does not lose a day on the night the clocks change', () => {
    expect(addDays(civilDate('2027-03-27'), 2)).toBe('2027-03-29');
    expect(addDays(civilDate('2027-10-30'), 2)).toBe('2027-11-01');
  });

  it('refuses a part of a day, and to leave the years a date may have', () => {
    expect(() => addDays(meetingDay, 0.5)).toThrow(RangeError);
    expect(() => addDays(civilDate('2199-12-31'), 1)).toThrow(RangeError);
  });

  it('is undone by its opposite, and measured by daysBetween', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const moved = addDays(meetingDay, days);
        expect(addDays(moved, -days)).toBe(meetingDay);
        expect(daysBetween(meetingDay, moved)).toBe(days);
      }),
    );
  });
});

describe('weekdayOf', () => {
  it('counts Monday as 1 and Sunday as 7', () => {
    expect(weekdayOf(civilDate('2027-04-19'))).toBe(1);
    expect(weekdayOf(meetingDay)).toBe(3);
    expect(weekdayOf(civilDate('2027-04-25'))).toBe(7);
  });
});

describe('the day of an ISO week', () => {
  it.each([
    [2027, 16, 3, '2027-04-21'],
    [2026, 1, 1, '2025-12-29'],
    [2026, 53, 7, '2027-01-03'],
    [2027, 53, 1, '2028-01-03'],
  ])('of %i, week %i, day %i is %s', (year, week, weekday, date) => {
    expect(dateOfIsoWeek(year, week, weekday)).toBe(date);
  });
});

describe('yearOf', () => {
  it('is the calendar year, also in a week that belongs to the next', () => {
    expect(yearOf(civilDate('2029-12-31'))).toBe(2029);
  });
});
