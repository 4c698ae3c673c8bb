import { civilDate } from '../civil-date/civil-date.rules';
import { isOpen, overdueDays, silentBefore } from './action-state.rules';

const today = civilDate('2027-03-08');
const zone = 'Europe/Stockholm';

describe('how an action stands', () => {
  it('given a status, then planned and ongoing are open', () => {
    expect((['planned', 'ongoing', 'done', 'stopped'] as const).filter(isOpen)).toEqual([
      'planned',
      'ongoing',
    ]);
  });

  it.each([
    ['2027-02-22', 'ongoing', 14],
    ['2027-03-07', 'planned', 1],
    ['2027-03-08', 'ongoing', null],
    ['2027-02-22', 'done', null],
    ['2027-02-22', 'stopped', null],
  ] as const)('given one due %s that is %s, then it is %s days overdue', (dueOn, status, days) => {
    expect(overdueDays({ dueOn: civilDate(dueOn), status }, today)).toBe(days);
  });

  it('given a line eight weeks ago to the day, then it is silent, and from midnight after not', () => {
    expect(silentBefore(today, zone).toISOString()).toBe('2027-01-11T23:00:00.000Z');
  });

  it('given weeks in which the clocks change, then midnight is the zone’s own', () => {
    expect(silentBefore(civilDate('2027-05-10'), zone).toISOString()).toBe('2027-03-15T23:00:00.000Z');
    expect(silentBefore(civilDate('2027-06-10'), zone).toISOString()).toBe('2027-04-15T22:00:00.000Z');
  });
});
