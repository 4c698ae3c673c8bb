import { defaultAtRiskWeeks } from './half-year.rules';
import { atRiskWeeksSchema, halfYearSchema, halfYearStateSchema } from './half-year.schema';

describe('halfYearSchema', () => {
  it('accepts both halves and no third', () => {
    expect(halfYearSchema.safeParse({ year: 2027, half: 1 }).success).toBe(true);
    expect(halfYearSchema.safeParse({ year: 2027, half: 2 }).success).toBe(true);
    expect(halfYearSchema.safeParse({ year: 2027, half: 3 }).success).toBe(false);
    expect(halfYearSchema.safeParse({ year: 27, half: 1 }).success).toBe(false);
  });
});

describe('halfYearStateSchema', () => {
  it('keeps the words as they are spoken over HTTP', () => {
    expect(halfYearStateSchema.options).toEqual(['open', 'planned', 'at-risk', 'held', 'missed']);
  });
});

describe('atRiskWeeksSchema', () => {
  it('accepts the default and refuses what is not weeks of a half-year', () => {
    expect(atRiskWeeksSchema.safeParse(defaultAtRiskWeeks).success).toBe(true);
    for (const weeks of [0, 27, 2.5, '10']) expect(atRiskWeeksSchema.safeParse(weeks).success).toBe(false);
  });
});
