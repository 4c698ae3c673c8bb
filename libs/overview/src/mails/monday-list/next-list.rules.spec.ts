import { civilDate, clockTime, type DayCalendar, defaultLeaveHours } from '@samsyn/contract';
import { nextListAt } from './next-list.rules';

function calendar(values: Partial<DayCalendar> = {}): DayCalendar {
  const none = { daysOff: new Set<never>(), quietPeriods: [] };
  return {
    ...defaultLeaveHours,
    zone: 'Europe/Stockholm',
    usualTime: clockTime('08:00'),
    ...none,
    ...values,
  };
}

const next = (after: string, values?: Partial<DayCalendar>) =>
  nextListAt(new Date(after), calendar(values)).toISOString();

describe('the next Monday list', () => {
  it.each([
    ['2027-03-14T22:59:59Z', '2027-03-15T07:00:00.000Z'],
    ['2027-03-15T06:59:59Z', '2027-03-15T07:00:00.000Z'],
    ['2027-03-15T07:00:00Z', '2027-03-22T07:00:00.000Z'],
    ['2027-03-22T07:00:00Z', '2027-03-30T06:00:00.000Z'],
    ['2027-12-28T07:00:00Z', '2028-01-03T07:00:00.000Z'],
  ])('after %s, leaves at %s, eight on the wall', (after, leaves) => {
    // Easter Monday of 2027, after the clocks have changed
    expect(next(after, { daysOff: new Set([civilDate('2027-03-29')]) })).toBe(leaves);
  });

  it('given the municipality’s own leave time, then it leaves then', () => {
    expect(next('2027-03-10T07:00:00Z', { usualTime: clockTime('09:30') })).toBe('2027-03-15T08:30:00.000Z');
  });

  it('given a Monday off, then until the day after it is that week’s, and then the next Monday’s', () => {
    const daysOff = new Set([civilDate('2027-03-15')]);
    expect(next('2027-03-15T12:00:00Z', { daysOff })).toBe('2027-03-16T07:00:00.000Z');
    expect(next('2027-03-16T07:00:00Z', { daysOff })).toBe('2027-03-22T07:00:00.000Z');
  });

  it('given a quiet July, then its lists are one, when it is over', () => {
    const quietPeriods = [{ from: civilDate('2027-07-01'), to: civilDate('2027-07-31') }];
    for (const after of ['2027-06-28T06:00:00Z', '2027-07-20T06:00:00Z']) {
      expect(next(after, { quietPeriods })).toBe('2027-08-02T06:00:00.000Z');
    }
  });
});
