import { defaultDeadlineDays, defaultTimingRules } from '@samsyn/contract';
import {
  type BodyTiming,
  changesOf,
  daysAhead,
  draftOf,
  rebased,
  withAnotherChase,
  withLastDay,
  withMail,
} from './timing-draft.rules';

const usual: BodyTiming = { ...defaultDeadlineDays, timingRules: defaultTimingRules };
const without = (id: string): BodyTiming => ({
  ...usual,
  timingRules: defaultTimingRules.filter((rule) => rule.id !== id),
});
const noticeEarlier: BodyTiming = {
  ...usual,
  timingRules: defaultTimingRules.map((rule) => (rule.id === 'notice' ? { ...rule, offset: -49 } : rule)),
};

describe('a draft of a body’s timing', () => {
  it('given the usual timing untouched, changes nothing', () => {
    expect(changesOf(usual, draftOf(usual))).toBeUndefined();
    const reversed = { ...usual, timingRules: defaultTimingRules.toReversed() };
    expect(changesOf(reversed, draftOf(reversed))).toBeUndefined();
  });

  it('given a mail that the body does not send, keeps it in sight, off, and switches it on under its own name', () => {
    const draft = draftOf(without('reminder'));
    expect(draft.mails.filter(({ isOn }) => !isOn).map(({ id }) => id)).toEqual(['reminder']);
    const changes = changesOf(without('reminder'), withMail(draft, 'reminder', { isOn: true }));
    expect(changes).toEqual({ timingRules: defaultTimingRules });
  });

  it('given a mail that is switched off, sends the rules without it', () => {
    const draft = withMail(draftOf(usual), 'chase-after', { isOn: false });
    expect(changesOf(usual, draft)).toEqual({ timingRules: without('chase-after').timingRules });
  });

  it('given another day for the documents, promises them for that day', () => {
    const draft = withMail(draftOf(usual), 'documents', { days: 10 });
    expect(changesOf(usual, draft)).toMatchObject({
      documentsDays: 10,
      timingRules: expect.arrayContaining([
        expect.objectContaining({ id: 'documents', offset: -10, unit: 'days' }),
      ]),
    });
  });

  it('given a last day alone, leaves the rules as they are', () => {
    expect(changesOf(usual, withLastDay(draftOf(usual), 'replyByDays', 21))).toEqual({ replyByDays: 21 });
  });

  it('given a number that is missing, is incomplete, unless its mail is off', () => {
    const half = withMail(draftOf(usual), 'notice', { days: undefined });
    expect(changesOf(usual, half)).toBe('incomplete');
    expect(changesOf(usual, withMail(half, 'notice', { isOn: false }))).toEqual({
      timingRules: without('notice').timingRules,
    });
    expect(changesOf(usual, withLastDay(draftOf(usual), 'replyByDays', undefined))).toBe('incomplete');
  });

  it('given one more chase, and another, each has a name of its own and stands with the chases', () => {
    const draft = withAnotherChase(withAnotherChase(draftOf(usual)));
    expect(draft.mails.map(({ id }) => id)).toEqual([
      'notice',
      'chase-before',
      'chase-after',
      'chase-2',
      'chase-3',
      'documents',
      'reminder',
    ]);
  });

  it('given that somebody has saved meanwhile, keeps what was touched and takes over the rest', () => {
    const mine = withMail(draftOf(usual), 'reminder', { days: 2 });
    const draft = rebased(mine, usual, { ...noticeEarlier, replyByDays: 10 });
    expect(draft.lastDays.replyByDays).toBe(10);
    expect(draft.mails.map(({ id, days }) => [id, days])).toEqual([
      ['notice', 49],
      ['chase-before', 3],
      ['chase-after', 1],
      ['documents', 7],
      ['reminder', 2],
    ]);
  });

  it('given that both changed the same, or somebody took away what was touched, what was touched stays', () => {
    const mine = withMail(draftOf(usual), 'notice', { days: 21 });
    const days = (draft: ReturnType<typeof draftOf>) => draft.mails.find(({ id }) => id === 'notice')?.days;
    expect(days(rebased(mine, usual, noticeEarlier))).toBe(21);
    expect(days(rebased(mine, usual, without('notice')))).toBe(21);
    const added = rebased(withAnotherChase(draftOf(usual)), usual, noticeEarlier);
    expect(added.mails.map(({ id }) => id)).toContain('chase-2');
  });

  it('tells the mails in the order that they leave', () => {
    const draft = draftOf(usual);
    const order = draft.mails.toSorted((one, other) => daysAhead(other, draft) - daysAhead(one, draft));
    expect(order.map(({ id }) => id)).toEqual([
      'notice',
      'chase-before',
      'chase-after',
      'documents',
      'reminder',
    ]);
  });
});
