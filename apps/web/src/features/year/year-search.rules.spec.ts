import { civilDate } from '@samsyn/contract';
import { readYearSearch, yearToPlan } from './year-search.rules';

describe('which year is shown', () => {
  it.each([
    ['2027', { year: 2027 }],
    [2028, { year: 2028 }],
    ['', {}],
    ['1999', {}],
    ['next', {}],
    [undefined, {}],
  ])('given %j in the address, then %j', (year, read) => {
    expect(readYearSearch({ year })).toEqual(read);
  });

  it.each([
    ['2026-07-31', 2026],
    ['2026-08-01', 2027],
    ['2026-12-31', 2027],
    ['2027-01-01', 2027],
  ])('given %s, then %i is planned', (today, year) => {
    expect(yearToPlan(civilDate(today))).toBe(year);
  });
});
