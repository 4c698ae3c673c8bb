import { halfYearNameSchema, halfYearsQuerySchema, waiveHalfYearSchema } from './half-year.schema';
import { halfYearName, namedHalfYear } from './half-year-name.rules';

describe('a half-year in a request', () => {
  it.each(['2027-1', '2027-2', '2150-2'])('is named %s and comes back so', (name) => {
    expect(halfYearName(namedHalfYear(halfYearNameSchema.parse(name)))).toBe(name);
  });

  it.each(['2027', '2027-0', '2027-3', '1999-1', '2151-1', '2027-1\n', '2027-H1'])(
    'is not named %j',
    (name) => {
      expect(halfYearNameSchema.safeParse(name).success).toBe(false);
    },
  );

  it.each([
    { from: '2028', to: '2027' },
    { from: '2000', to: '2030' },
    { from: '2027.5' },
    { from: 'i år' },
    { year: '2027' },
  ])('is not asked for by %j', (query) => {
    expect(halfYearsQuerySchema.safeParse(query).success).toBe(false);
  });

  it('is asked for by years as text, or by nothing', () => {
    expect(halfYearsQuerySchema.parse({ from: '2027', to: '2028' })).toEqual({ from: 2027, to: 2028 });
    expect(halfYearsQuerySchema.parse({})).toEqual({});
  });

  it.each([{}, { reason: '  ' }, { reason: 'x'.repeat(10_000) }])('is not waived with %j', (body) => {
    expect(waiveHalfYearSchema.safeParse(body).success).toBe(false);
  });
});
