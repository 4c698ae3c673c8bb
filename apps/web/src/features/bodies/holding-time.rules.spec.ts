import { lastInstantBefore, timeOf } from './holding-time.rules';

const now = new Date('2027-03-08T07:00:00Z');
const at = (from: string, until: string | null = null) => timeOf({ from, until }, now);

describe('when somebody has a seat', () => {
  it('given a holding that begins now, then it is had; given one that ends now, then it has been', () => {
    expect(at('2027-03-08T07:00:00Z')).toBe('now');
    expect(at('2027-01-01T00:00:00Z', '2027-03-08T07:00:00Z')).toBe('past');
    expect(at('2027-01-01T00:00:00Z', '2027-03-08T07:00:01Z')).toBe('now');
    expect(at('2027-03-08T07:00:01Z')).toBe('ahead');
  });

  it('given one that ends at New Year, then its last day is in the old year', () => {
    expect(lastInstantBefore('2026-12-31T23:00:00.000Z').toISOString()).toBe('2026-12-31T22:59:59.999Z');
  });
});
