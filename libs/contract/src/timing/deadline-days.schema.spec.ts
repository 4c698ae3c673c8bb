import { deadlineDaysSchema } from './deadline-days.schema';
import { defaultDeadlineDays } from './default-timing';

describe('deadlineDaysSchema', () => {
  it('accepts the default', () => {
    expect(deadlineDaysSchema.parse(defaultDeadlineDays)).toEqual(defaultDeadlineDays);
  });

  it.each([
    ['a last day after the meeting', { ...defaultDeadlineDays, replyByDays: -1 }],
    ['more than a year', { ...defaultDeadlineDays, documentsDays: 366 }],
    ['a part of a day', { ...defaultDeadlineDays, contributionsByDays: 1.5 }],
    ['a missing deadline', { replyByDays: 14 }],
    ['an unknown deadline', { ...defaultDeadlineDays, notesDays: 5 }],
  ])('refuses %s', (_what, input) => {
    expect(deadlineDaysSchema.safeParse(input).success).toBe(false);
  });
});
