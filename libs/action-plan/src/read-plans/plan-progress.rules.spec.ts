import { civilDate } from '@samsyn/contract';
import { type ActionOverTime, planProgress } from './plan-progress.rules';

const goal = { id: 'goal', position: 1, wording: 'Målet' };
const day = civilDate;

function action(values: Partial<ActionOverTime> = {}): ActionOverTime {
  return {
    id: 'action',
    goalId: 'goal',
    title: 'Åtgärden',
    madeOn: day('2027-01-15'),
    status: 'planned',
    changes: [],
    indicator: null,
    unit: null,
    target: null,
    readings: [],
    ...values,
  };
}

describe('a year of a plan', () => {
  it('given a day, then the ends of the eleven months before, and the day; also over a leap day', () => {
    expect(planProgress([], [], day('2028-03-31')).days).toEqual([
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
      '2027-07-31',
      '2027-08-31',
      '2027-09-30',
      '2027-10-31',
      '2027-11-30',
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ]);
  });

  it('given an action, then it counts from the day it was made, as it stood at the end of each', () => {
    const changes = [
      { on: day('2027-02-28'), from: 'planned', to: 'ongoing' },
      { on: day('2027-03-01'), from: 'ongoing', to: 'done' },
    ] as const;
    const [told] = planProgress([goal], [action({ status: 'done', changes })], day('2027-03-31')).goals;
    expect(told?.counts.slice(-4)).toEqual([
      { planned: 0, ongoing: 0, done: 0, stopped: 0 },
      { planned: 1, ongoing: 0, done: 0, stopped: 0 },
      { planned: 0, ongoing: 1, done: 0, stopped: 0 },
      { planned: 0, ongoing: 0, done: 1, stopped: 0 },
    ]);
  });

  it('given two changes of one day, then the last holds; given none, then as it stands', () => {
    const changes = [
      { on: day('2027-03-01'), from: 'planned', to: 'done' },
      { on: day('2027-03-01'), from: 'done', to: 'ongoing' },
    ] as const;
    const actions = [action({ status: 'ongoing', changes }), action({ status: 'stopped' })];
    const [told] = planProgress([goal], actions, day('2027-03-31')).goals;
    expect(told?.counts.at(-1)).toEqual({ planned: 0, ongoing: 1, done: 0, stopped: 1 });
  });

  it('given indicators, then those that have been read, of the goal’s own actions', () => {
    const readings = [{ readOn: day('2027-02-01'), value: 6 }];
    const [told] = planProgress(
      [goal],
      [
        action({ indicator: 'Antal klasser', target: 8, readings }),
        action({ indicator: 'Aldrig läst' }),
        action({ goalId: 'other', indicator: 'Ett annat måls', readings }),
      ],
      day('2027-03-31'),
    ).goals;
    expect(told?.indicators).toEqual([
      { actionId: 'action', title: 'Åtgärden', name: 'Antal klasser', unit: null, target: 8, readings },
    ]);
  });
});
