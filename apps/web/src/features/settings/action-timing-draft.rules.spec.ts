import { type ActionTimingRule, defaultActionTiming } from '@samsyn/contract';
import {
  isAgain,
  reachOf,
  rebasedReminders,
  remindersOf,
  rulesOf,
  withReminder,
} from './action-timing-draft.rules';

const usual = { rules: defaultActionTiming };

describe('a draft of when actions are reminded of', () => {
  it('given the usual, then every reminder in its order, and nothing to save', () => {
    const draft = remindersOf(usual);
    expect(draft.map(({ kind, count, isOn }) => [kind, count, isOn])).toEqual([
      ['due', 14, true],
      ['due-today', 0, false],
      ['overdue', 1, true],
      ['overdue', 5, false],
      ['overdue', 10, true],
      ['overdue', 10, true],
      ['silent', 8, false],
      ['standing', 0, true],
    ]);
    expect(rulesOf(usual, draft)).toBeUndefined();
  });

  it('given two reminders of what is overdue to the deputy, then the later is one of what still is', () => {
    const draft = remindersOf(usual);
    expect(draft.filter((each) => isAgain(each, draft)).map(({ id }) => id)).toEqual(['overdue-deputy']);
  });

  it('given a kind, then from how many to how many can be written', () => {
    expect([reachOf('due'), reachOf('overdue'), reachOf('standing')]).toEqual([
      { least: 1, most: 365 },
      { least: 1, most: 365 },
      { least: 0, most: 60 },
    ]);
  });

  it('given a body that has chosen fewer, then the rest is there, off', () => {
    const rules: ActionTimingRule[] = [
      { id: 'due', kind: 'due', offset: -7, unit: 'working-days', addressee: 'holder', on: true },
    ];
    const draft = remindersOf({ rules });
    expect(draft.filter(({ isOn }) => isOn)).toEqual([
      { id: 'due', kind: 'due', unit: 'working-days', addressee: 'holder', isOn: true, count: 7 },
    ]);
    expect(draft).toHaveLength(defaultActionTiming.length);
  });

  it('given a change, then all rules are asked for, what is before with a sign', () => {
    const asked = rulesOf(usual, withReminder(remindersOf(usual), 'due', { count: 21 }));
    expect(asked).toContainEqual({ ...defaultActionTiming[0], offset: -21 });
    expect(asked).toHaveLength(defaultActionTiming.length);
  });

  it.each([
    ['due', 0],
    ['overdue', 0],
    ['standing', 61],
    ['due', undefined],
  ])(
    'given %s with %s, then it is incomplete while it is on, and keeps its number when it is off',
    (id, count) => {
      const wrong = withReminder(remindersOf(usual), id, { count });
      expect(rulesOf(usual, wrong)).toBe('incomplete');
      const before = defaultActionTiming.find((rule) => rule.id === id);
      expect(rulesOf(usual, withReminder(wrong, id, { isOn: false }))).toContainEqual({
        ...before,
        on: false,
      });
    },
  );

  it('given what another has saved meanwhile, then one’s own changes lie on that', () => {
    const mine = withReminder(remindersOf(usual), 'due', { count: 21 });
    const theirs = {
      rules: defaultActionTiming.map((rule) => (rule.id === 'silent' ? { ...rule, on: true } : rule)),
    };
    const merged = rebasedReminders(mine, usual, theirs);
    expect(merged.find(({ id }) => id === 'due')?.count).toBe(21);
    expect(merged.find(({ id }) => id === 'silent')?.isOn).toBe(true);
  });
});
