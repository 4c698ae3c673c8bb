import { civilDate } from '@samsyn/contract';
import { anActionOfYear } from './report-facts.builder';
import { countsByState, reportedState } from './action-state.rules';

const lastDay = civilDate('2027-12-31');

describe('how an action is told of in a report', () => {
  it.each([
    ['planned', '2027-12-31', 'planned'],
    ['planned', '2027-12-30', 'overdue'],
    ['ongoing', '2028-05-01', 'ongoing'],
    ['ongoing', '2027-12-30', 'overdue'],
    ['done', '2027-02-01', 'done'],
    ['stopped', '2027-02-01', 'stopped'],
  ] as const)(
    'given one that is %s and due on %s, when the last day is 31 December, then it is %s',
    (status, day, told) => {
      expect(reportedState(anActionOfYear({ status, dueOn: civilDate(day) }), lastDay)).toBe(told);
    },
  );

  it('given several, then each is counted once', () => {
    const actions = [
      anActionOfYear({ status: 'done' }),
      anActionOfYear({ status: 'done' }),
      anActionOfYear({ dueOn: civilDate('2027-01-01') }),
    ];
    expect(countsByState(actions, lastDay)).toEqual({
      done: 2,
      ongoing: 0,
      overdue: 1,
      planned: 0,
      stopped: 0,
    });
  });
});
