import { defaultTimingRules } from './default-timing';
import { timingRuleSchema, timingRulesSchema } from './timing-rule.schema';

const chase = {
  id: 'chase-before',
  kind: 'chase',
  anchor: 'reply-by',
  offset: -3,
  unit: 'working-days',
  addressee: 'holder',
};
const notice = { ...chase, id: 'notice', kind: 'notice', anchor: 'meeting', offset: -42, unit: 'days' };

describe('timingRuleSchema', () => {
  it('accepts a chase and a notice', () => {
    expect(timingRuleSchema.safeParse(chase).success).toBe(true);
    expect(timingRuleSchema.safeParse(notice).success).toBe(true);
  });

  it.each([
    ['a notice after the meeting', { ...notice, offset: 1 }],
    ['a notice that counts from the last day to reply', { ...notice, anchor: 'reply-by' }],
    ['a chase that counts from the meeting', { ...chase, anchor: 'meeting' }],
    ['half a day', { ...chase, offset: -0.5 }],
    ['more than a year', { ...notice, offset: -366 }],
    ['an id with a colon', { ...chase, id: 'chase:before' }],
    ['an empty id', { ...chase, id: '' }],
    ['a kind of mail that a person orders', { ...notice, kind: 'moved' }],
    ['an unknown field', { ...chase, time: '08:00' }],
  ])('refuses %s', (_what, input) => {
    expect(timingRuleSchema.safeParse(input).success).toBe(false);
  });
});

describe('timingRulesSchema', () => {
  it('accepts the default rules as they are', () => {
    expect(timingRulesSchema.parse(defaultTimingRules)).toEqual(defaultTimingRules);
  });

  it('refuses two rules with one id', () => {
    expect(timingRulesSchema.safeParse([chase, { ...chase, offset: -1 }]).success).toBe(false);
  });
});
