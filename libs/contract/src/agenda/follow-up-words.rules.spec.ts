import { civilDate } from '../civil-date/civil-date.rules';
import type { GoalFollowUpView } from './follow-up.view';
import { followUpLines, followUpWords } from './follow-up-words.rules';

const action = {
  id: 'a',
  title: 'Ta fram rutin',
  function: 'Vård- och omsorgschef',
  organisation: 'Kommunen',
  dueOn: civilDate('2027-02-22'),
};
const today = civilDate('2027-03-08');
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
    const { heading, goals } = followUpWords([goal({ actions })], 'sv', today);
    expect([heading, ...goals.map((each) => each.heading)]).toEqual([
      'Åtgärder som är försenade eller tysta',
      'Mål 3: Ingen ska stå ensam',
    ]);
    expect(goals.flatMap(followUpLines)).toEqual([
      'Ta fram rutin – Kommunen (vård- och omsorgschef). Sista dag var 22 februari, försenad 14 dagar.',
      'Ta fram rutin – Kommunen (vård- och omsorgschef). Sista dag var 22 februari, försenad 1 dag.',
      'Ta fram rutin – Kommunen (vård- och omsorgschef). Inget antecknat på 9 veckor, sista dag 22 februari.',
    ]);
  });

  it('given several plans, then a goal says of which it is; and more actions than are read are counted', () => {
    const [first, second] = followUpWords(
      [goal({ actions: Array.from({ length: 10 }, () => goal().actions[0]!) }), goal({ plan: 'En annan' })],
      'sv',
      today,
    ).goals;
    expect([first?.actions.length, first?.more]).toEqual([8, 'Och 2 till.']);
    expect(second?.heading).toBe('En annan, mål 3: Ingen ska stå ensam');
  });
});
