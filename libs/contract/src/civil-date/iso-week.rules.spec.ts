import { Temporal } from 'temporal-polyfill';
import { civilDate } from './civil-date.rules';
import { isoWeekOf } from './iso-week.rules';

describe('isoWeekOf', () => {
  it.each([
    ['2027-04-21', { year: 2027, week: 16 }],
    ['2027-10-20', { year: 2027, week: 42 }],
    ['2026-12-31', { year: 2026, week: 53 }],
    ['2027-01-03', { year: 2026, week: 53 }],
    ['2027-01-04', { year: 2027, week: 1 }],
    ['2029-12-31', { year: 2030, week: 1 }],
  ])('places %s', (date, expected) => {
    expect(isoWeekOf(civilDate(date))).toEqual(expected);
  });

  it('agrees with Temporal on every day around every New Year that a date may have', () => {
    for (let year = 1901; year < 2199; year++) {
      for (let days = -10; days <= 10; days++) {
        const day = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days });
        const { year: weekYear, week } = isoWeekOf(civilDate(day.toString()));
        expect([weekYear, week]).toEqual([day.yearOfWeek, day.weekOfYear]);
      }
    }
  });
});
