import { civilDate } from '../civil-date/civil-date.rules';
import { yearDaySchema } from '../civil-date/year-day.schema';
import { daysOf, lengthOf, periodOfYear } from './yearly-period.rules';

const yearly = (from: string, to: string) => ({
  from: yearDaySchema.parse(from),
  to: yearDaySchema.parse(to),
});

describe('a period that comes every year', () => {
  it('given an end after its beginning, lies within the year', () => {
    expect(periodOfYear(yearly('07-01', '07-31'), 2027)).toEqual({ from: '2027-07-01', to: '2027-07-31' });
  });

  it('given an end before its beginning, runs into the next year', () => {
    expect(periodOfYear(yearly('12-24', '01-06'), 2027)).toEqual({ from: '2027-12-24', to: '2028-01-06' });
  });

  it('given one day, begins and ends on it', () => {
    expect(lengthOf(periodOfYear(yearly('04-30', '04-30'), 2027))).toBe(1);
  });

  it('given the end of February, has the leap day when there is one', () => {
    const winter = yearly('02-28', '03-01');
    expect(daysOf(periodOfYear(winter, 2027))).toEqual(['2027-02-28', '2027-03-01']);
    expect(daysOf(periodOfYear(winter, 2028))).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });

  it('given a period, has each of its days once', () => {
    const days = daysOf({ from: civilDate('2027-12-30'), to: civilDate('2028-01-02') });
    expect(days).toEqual(['2027-12-30', '2027-12-31', '2028-01-01', '2028-01-02']);
  });

  it.each(['02-29', '04-31', '13-01', '00-10', '7-1', '07-01 ', '2027-07-01'])('is not from %j', (text) => {
    expect(yearDaySchema.safeParse(text).success).toBe(false);
  });
});
