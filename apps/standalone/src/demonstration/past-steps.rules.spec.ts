import { civilDate } from '@samsyn/contract';
import { nykvarnActionPlan } from './nykvarn-action-plan';
import { lastDayOf, pastSteps } from './past-steps.rules';

describe('what was done before the demonstration was made', () => {
  const steps = pastSteps(nykvarnActionPlan.actions);

  it('comes oldest first, and each action is made before anything is written about it', () => {
    expect(steps.map(({ daysAgo }) => daysAgo)).toEqual(
      steps.map(({ daysAgo }) => daysAgo).toSorted((one, other) => other - one),
    );
    for (const action of nykvarnActionPlan.actions) {
      const own = steps.filter((step) => step.action === action);
      expect(own[0]?.entry).toBeUndefined();
      expect(own.slice(1).map(({ entry }) => entry)).toEqual(action.log);
    }
  });

  it('is a year of it', () => {
    expect(steps[0]?.daysAgo).toBe(365);
    expect(steps.filter(({ entry }) => entry).length).toBeGreaterThan(20);
  });

  it.each([
    ['2026-11-23', '2027-02-22'],
    ['2027-02-28', '2027-02-22'],
    ['2027-03-01', '2028-02-22'],
    ['2028-02-29', '2028-02-22'],
  ])('made on %s, the first last day is %s', (today, due) => {
    expect(lastDayOf({ due: '02-22' }, civilDate(today))).toBe(due);
  });

  it('has last days that have passed of what has ended', () => {
    expect(lastDayOf({ due: { daysAgo: 45 } }, civilDate('2027-03-01'))).toBe('2027-01-15');
  });
});
