import { civilDate } from '../civil-date/civil-date.rules';
import { coverage, type CoveringAction } from './coverage.rules';

const today = civilDate('2027-03-08');
const goal = (id: string, position: number) => ({ id, position, wording: id });
const action = (values: Partial<CoveringAction>): CoveringAction => ({
  goalId: 'a',
  seatId: 'care',
  status: 'ongoing',
  dueOn: today,
  endedOn: null,
  ...values,
});
const cell = (...actions: CoveringAction[]) =>
  coverage([goal('a', 1)], ['care'], actions, today)[0]?.seats[0];

describe('what each seat does for each goal', () => {
  it('given two goals and two seats, then each pair is told by itself, and each goal of all', () => {
    const actions = [
      action({ dueOn: civilDate('2027-03-07') }),
      action({ status: 'planned' }),
      action({ seatId: 'education', goalId: 'b' }),
      action({ seatId: 'other-body', goalId: 'b' }),
    ];
    const nothing = { open: 0, overdue: 0, covered: false };

    expect(coverage([goal('a', 1), goal('b', 2)], ['care', 'education'], actions, today)).toEqual([
      {
        ...goal('a', 1),
        open: 2,
        overdue: 1,
        covered: true,
        seats: [
          { seatId: 'care', open: 2, overdue: 1, covered: true },
          { seatId: 'education', ...nothing },
        ],
      },
      {
        ...goal('b', 2),
        open: 2,
        overdue: 0,
        covered: true,
        seats: [
          { seatId: 'care', ...nothing },
          { seatId: 'education', open: 1, overdue: 0, covered: true },
        ],
      },
    ]);
  });

  it.each([
    ['2026-09-08', true],
    ['2026-09-07', false],
  ])('given one that ended on %s, when it is 8 March, then that it is covered is %s', (day, covered) => {
    const ended = action({ status: 'done', endedOn: civilDate(day), dueOn: civilDate('2026-01-01') });
    expect(cell(ended)).toEqual({ seatId: 'care', open: 0, overdue: 0, covered });
  });

  it('given the last day of August, then six months are counted from the last of February', () => {
    const ended = action({ status: 'stopped', endedOn: civilDate('2027-02-28') });
    const [covered] = coverage([goal('a', 1)], [], [ended], civilDate('2027-08-31'));
    expect(covered?.covered).toBe(true);
  });
});
