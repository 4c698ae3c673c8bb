import { defaultAtRiskWeeks, halfYearName } from './half-year.rules';
import {
  atRiskWeeksSchema,
  halfYearNameSchema,
  halfYearsQuerySchema,
  halfYearStateSchema,
  waiveHalfYearSchema,
} from './half-year.schema';

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

describe('a half-year in a request', () => {
  it.each([
    ['2027-1', { year: 2027, half: 1 }],
    ['2027-2', { year: 2027, half: 2 }],
    ['2000-1', { year: 2000, half: 1 }],
    ['2150-2', { year: 2150, half: 2 }],
  ] as const)('is named %s and comes back so', (name, halfYear) => {
    expect(halfYearNameSchema.parse(name)).toEqual(halfYear);
    expect(halfYearName(halfYear)).toBe(name);
  });

  it.each(['2027', '2027-0', '2027-3', '1999-1', '2151-1', '2027-1\n', '2027-H1'])(
    'is not named %j',
    (name) => {
      expect(halfYearNameSchema.safeParse(name).success).toBe(false);
    },
  );

  it.each([
    { from: '2028', to: '2027' },
    { from: '2000', to: '2020' },
    { from: '2027.5' },
    { from: 'i år' },
    { year: '2027' },
  ])('is not asked for by %j', (query) => {
    expect(halfYearsQuerySchema.safeParse(query).success).toBe(false);
  });

  it.each([{}, { from: 2027 }, { to: 2028 }, { from: 2027, to: 2027 }, { from: 2001, to: 2020 }])(
    'is asked for by years as text, or by nothing: %j',
    (years) => {
      const text = Object.fromEntries(Object.entries(years).map(([name, year]) => [name, String(year)]));
      expect(halfYearsQuerySchema.parse(text)).toEqual(years);
    },
  );

  it.each([{}, { reason: '  ' }, { reason: 'x'.repeat(10_000) }])('is not waived with %j', (body) => {
    expect(waiveHalfYearSchema.safeParse(body).success).toBe(false);
  });
});
