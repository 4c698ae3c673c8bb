import { civilDate } from '../civil-date/civil-date.rules';
import { revisionClock } from './revision-clock.rules';

const adopted = (day: string) => ({ adoptedYear: Number(day.slice(0, 4)), adoptedOn: civilDate(day) });
const stateOn = (day: string, adoption = adopted('2025-06-15')) =>
  revisionClock('crime-prevention', adoption, civilDate(day))?.state;

describe('the clock of the act on crime prevention', () => {
  it.each([
    ['2025-06-15', 'calm'],
    ['2026-12-14', 'calm'],
    ['2026-12-15', 'near'],
    ['2027-06-14', 'near'],
    ['2027-06-15', 'overdue'],
    ['2031-01-01', 'overdue'],
  ])('given a plan adopted on 15 June 2025, when it is %s, then it is %s', (day, state) => {
    expect(stateOn(day)).toBe(state);
  });

  it('given the last day of August, then eighteen months end with February and twenty-four with August', () => {
    const last = adopted('2025-08-31');
    expect([stateOn('2027-02-27', last), stateOn('2027-02-28', last)]).toEqual(['calm', 'near']);
    expect(revisionClock('crime-prevention', last, civilDate('2026-01-01'))).toEqual({
      state: 'calm',
      countsFrom: '2025-08-31',
      dueOn: '2027-08-31',
    });
  });

  it('given a year alone, then it counts from its first day, so that it never warns too late', () => {
    expect(
      revisionClock('crime-prevention', { adoptedYear: 2025, adoptedOn: null }, civilDate('2026-07-01')),
    ).toEqual({ state: 'near', countsFrom: '2025-01-01', dueOn: '2027-01-01' });
  });

  it('given the plan against extremism, or nothing that is adopted, then there is no clock', () => {
    const today = civilDate('2026-11-26');
    expect(revisionClock('violent-extremism', adopted('2017-03-01'), today)).toBeNull();
    expect(revisionClock('crime-prevention', null, today)).toBeNull();
  });
});
