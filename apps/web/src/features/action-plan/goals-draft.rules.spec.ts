import { emptyPlaces, moved } from './goals-draft.rules';

const goals = ['a', 'b', 'c'].map((key) => ({ key, wording: key }));
const order = (list: readonly { key: string }[]) => list.map(({ key }) => key).join('');

describe('goals as they are written', () => {
  it('given a step up or down, then two change places; at the ends nothing moves', () => {
    expect(order(moved(goals, 0, 1))).toBe('bac');
    expect(order(moved(goals, 2, -1))).toBe('acb');
    expect(order(moved(goals, 0, -1))).toBe('abc');
    expect(order(moved(goals, 2, 1))).toBe('abc');
  });

  it('given one that says nothing, then its place is told', () => {
    expect(emptyPlaces(goals)).toEqual([]);
    expect(emptyPlaces([{ key: 'e', wording: '' }, ...goals, { key: 'd', wording: ' \n' }])).toEqual([1, 5]);
  });
});
