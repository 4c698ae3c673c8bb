import { civilDate } from '@samsyn/contract';
import { calendarAround } from './calendar-around.rules';

const timeZone = 'Europe/Stockholm';

describe('calendarAround', () => {
  it('holds the year before and the year after, by the wall of the meeting and not of the computer', () => {
    const newYear = new Date('2028-01-01T00:30:00+01:00');
    const { daysOff } = calendarAround({ startsAt: newYear, timeZone }, newYear);
    const years = ['2026', '2027', '2028', '2029', '2030'];
    expect(years.filter((year) => daysOff.has(civilDate(`${year}-01-01`)))).toEqual(['2027', '2028', '2029']);
  });

  it('spans from now to the meeting, with the quiet periods of the same years', () => {
    const startsAt = new Date('2028-03-01T12:00:00Z');
    const { quietPeriods } = calendarAround({ startsAt, timeZone }, new Date('2026-11-23T07:00:00Z'));
    const julys = quietPeriods.filter(({ from }) => from.endsWith('-07-01')).map(({ from }) => from);
    expect(julys).toEqual(['2025-07-01', '2026-07-01', '2027-07-01', '2028-07-01', '2029-07-01']);
  });
});
