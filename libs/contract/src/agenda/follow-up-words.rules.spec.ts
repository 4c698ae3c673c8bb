import type { GoalFollowUpView } from './follow-up.view';
import { followUpWords } from './follow-up-words.rules';

const action = {
  id: 'a',
  title: 'Ta fram rutin',
  function: 'Vård- och omsorgschef',
  organisation: 'Kommunen',
};
const goal = (values: Partial<GoalFollowUpView> = {}): GoalFollowUpView => ({
  plan: 'Planen',
  position: 3,
  wording: 'Ingen ska stå ensam',
  actions: [{ ...action, overdueDays: 14, silentWeeks: null }],
  ...values,
});

describe('what an agenda fills itself with, in words', () => {
  it('given overdue and silent actions, then each is a line under its goal', () => {
    const actions = [
      { ...action, overdueDays: 14, silentWeeks: null },
      { ...action, overdueDays: 1, silentWeeks: null },
      { ...action, overdueDays: null, silentWeeks: 9 },
    ];
    expect(followUpWords([goal({ actions })], 'sv')).toEqual({
      heading: 'Åtgärder som är försenade eller tysta',
      goals: [
        {
          heading: 'Mål 3: Ingen ska stå ensam',
          lines: [
            'Ta fram rutin – försenad 14 dagar, Kommunen (vård- och omsorgschef)',
            'Ta fram rutin – försenad 1 dag, Kommunen (vård- och omsorgschef)',
            'Ta fram rutin – inget antecknat på 9 veckor, Kommunen (vård- och omsorgschef)',
          ],
        },
      ],
    });
  });

  it('given several plans, then a goal says of which it is; and more actions than are read are counted', () => {
    const [first, second] = followUpWords(
      [goal({ actions: Array.from({ length: 10 }, () => goal().actions[0]!) }), goal({ plan: 'En annan' })],
      'sv',
    ).goals;
    expect([first?.lines.length, first?.lines.at(-1)]).toEqual([9, 'Och 2 till.']);
    expect(second?.heading).toBe('En annan, mål 3: Ingen ska stå ensam');
  });
});
