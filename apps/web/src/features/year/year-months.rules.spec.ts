import { civilDate } from '@samsyn/contract';
import { dayState, weeksOf } from './year-months.rules';

describe('the months of a year', () => {
  it('given April 2027, then five weeks from 13 on, which begins with a Thursday', () => {
    const weeks = weeksOf(2027, 4);
    expect(weeks.map(({ week }) => week)).toEqual([13, 14, 15, 16, 17]);
    expect(weeks[0]?.days).toEqual([
      null,
      null,
      null,
      '2027-04-01',
      '2027-04-02',
      '2027-04-03',
      '2027-04-04',
    ]);
    expect(weeks.at(-1)?.days.filter(Boolean)).toHaveLength(5);
  });

  it('given the turn of a year of 53 weeks, then the last week is told as such, and the first days belong to it', () => {
    expect(weeksOf(2026, 12).at(-1)?.week).toBe(53);
    expect(weeksOf(2027, 1)[0]?.week).toBe(53);
    expect(weeksOf(2028, 2).flatMap(({ days }) => days.filter(Boolean))).toHaveLength(29);
  });

  it('given a calendar, then weekends and days off are off, and breaks and quiet periods are breaks', () => {
    const calendar = {
      daysOff: [civilDate('2027-03-26')],
      schoolBreaks: [{ from: civilDate('2027-03-01'), to: civilDate('2027-03-05'), name: 'Sportlov' }],
      quietPeriods: [{ from: civilDate('2027-07-01'), to: civilDate('2027-07-31') }],
    };
    const days = ['2027-03-26', '2027-03-27', '2027-03-01', '2027-03-05', '2027-07-01', '2027-03-08'];
    expect(days.map((day) => dayState(civilDate(day), calendar))).toEqual([
      'off',
      'off',
      'break',
      'break',
      'break',
      'free',
    ]);
  });
});
