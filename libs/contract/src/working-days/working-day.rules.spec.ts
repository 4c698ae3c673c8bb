import fc from 'fast-check';
import { addDays, civilDate } from '../civil-date/civil-date.rules';
import { addWorkingDays, isWorkingDay } from './working-day.rules';

const easter2027 = ['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29'].map(civilDate);
const calendar = { daysOff: new Set(easter2027) };

describe('isWorkingDay', () => {
  it.each([
    ['a Wednesday', '2027-04-21', true],
    ['a Saturday', '2027-04-24', false],
    ['a Sunday', '2027-04-25', false],
    ['Good Friday', '2027-03-26', false],
    ['Easter Monday', '2027-03-29', false],
    ['a Monday in July, which is quiet but worked', '2027-07-05', true],
  ])('%s: %s is %s', (_what, date, expected) => {
    expect(isWorkingDay(civilDate(date), calendar)).toBe(expected);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['over a weekend, back', '2027-04-07', -3, '2027-04-02'],
    ['over a weekend, forth', '2027-04-09', 1, '2027-04-12'],
    ['over Easter, back', '2027-03-30', -1, '2027-03-25'],
    ['over Easter, forth', '2027-03-25', 1, '2027-03-30'],
    ['from a Sunday, back', '2027-04-25', -1, '2027-04-23'],
    ['not at all, even on a Sunday', '2027-04-25', 0, '2027-04-25'],
  ])('goes %s: %s %i is %s', (_what, date, count, expected) => {
    expect(addWorkingDays(civilDate(date), count, calendar)).toBe(expected);
  });

  it('refuses a part of a day', () => {
    expect(() => addWorkingDays(civilDate('2027-04-21'), 1.5, calendar)).toThrow(RangeError);
  });

  it('lands on a working day with exactly that many working days in between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: -60, max: 60 }).filter((count) => count !== 0),
        (day, count) => {
          const from = addDays(civilDate('2027-01-01'), day);
          const to = addWorkingDays(from, count, calendar);
          const step = Math.sign(count);
          let counted = 0;
          for (let each = from; each !== to;) {
            each = addDays(each, step);
            if (isWorkingDay(each, calendar)) counted += 1;
          }
          expect(isWorkingDay(to, calendar)).toBe(true);
          expect(counted).toBe(Math.abs(count));
        },
      ),
    );
  });
});
