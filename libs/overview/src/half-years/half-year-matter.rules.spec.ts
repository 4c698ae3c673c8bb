import { civilDate } from '@samsyn/contract';
import { type CouncilInBrief, halfYearMatters, halfYearsLookedAt } from './half-year-matter.rules';

const zone = 'Europe/Stockholm';

function council(values: Partial<CouncilInBrief> = {}): CouncilInBrief {
  const createdAt = new Date('2026-01-11T08:00:00Z');
  return {
    bodyId: 'council',
    name: 'Rådet',
    atRiskWeeks: 10,
    createdAt,
    changedAt: null,
    meetings: [],
    waived: [],
    ...values,
  };
}

const held = { day: civilDate('2026-10-21'), status: 'held' } as const;
const found = (today: string, values: Partial<CouncilInBrief> = {}) =>
  halfYearMatters(council(values), civilDate(today), zone).map(
    ({ code, subject }) => `${code} ${subject.id}`,
  );

describe('what the obligation asks of someone', () => {
  it('given the last half-year was held and ten weeks remain of this, then nothing, and from the day after that it is at risk', () => {
    expect(found('2027-04-21', { meetings: [held] })).toEqual([]);
    expect(found('2027-04-22', { meetings: [held] })).toEqual(['half-year.at-risk 2027-1']);
  });

  it('given it is at risk, then it says since when, until when, and that a meeting ends it', () => {
    expect(halfYearMatters(council({ meetings: [held] }), civilDate('2027-05-03'), zone)).toEqual([
      {
        code: 'half-year.at-risk',
        facts: { council: 'Rådet', year: 2027, half: 1 },
        day: '2027-06-30',
        since: '2027-04-21T22:00:00.000Z',
        subject: { type: 'half-year', id: '2027-1' },
        action: { useCase: 'meetings.schedule', target: { type: 'body', id: 'council' } },
      },
    ]);
  });

  it('given a council made while it was already at risk, then that is since then', () => {
    const createdAt = new Date('2027-05-01T08:00:00Z');
    const [matter] = halfYearMatters(council({ createdAt }), civilDate('2027-05-03'), zone);
    expect(matter?.since).toBe(createdAt.toISOString());
  });

  it('given its only meeting was cancelled while it would have been at risk, then it is since then', () => {
    const changedAt = new Date('2027-05-01T08:00:00Z');
    const since = (today: string) =>
      halfYearMatters(council({ changedAt }), civilDate(today), zone)[1]?.since;
    expect(since('2027-05-03')).toBe(changedAt.toISOString());
    expect(halfYearMatters(council({ changedAt }), civilDate('2027-07-01'), zone)[0]?.since).toBe(
      '2027-06-30T22:00:00.000Z',
    );
  });

  it('given a half-year without a meeting, then it is missed through the next, unless it is waived', () => {
    const planned = { day: civilDate('2027-02-03'), status: 'planned' } as const;
    expect(found('2027-01-01', { meetings: [planned] })).toEqual(['half-year.missed 2026-2']);
    expect(found('2027-06-30', { meetings: [planned] })).toEqual(['half-year.missed 2026-2']);
    const waived = [{ year: 2026, half: 2 } as const];
    expect(found('2027-06-30', { meetings: [planned], waived })).toEqual([]);
  });

  it('given it was missed, then why it was can be said, and it counts from the day after', () => {
    expect(halfYearMatters(council(), civilDate('2027-01-04'), zone)).toEqual([
      expect.objectContaining({
        code: 'half-year.missed',
        day: '2026-12-31',
        since: '2026-12-31T23:00:00.000Z',
        action: { useCase: 'half-years.waive', target: { type: 'half-year', id: '2026-2' } },
      }),
    ]);
  });

  it('given a council that was made after it, then that half-year was not missed', () => {
    expect(found('2027-01-04', { createdAt: new Date('2026-12-31T22:59:00Z') })).toHaveLength(1);
    expect(found('2027-01-04', { createdAt: new Date('2026-12-31T23:00:00Z') })).toEqual([]);
  });
});

describe('the half-years looked at', () => {
  it('are the last and the present one', () => {
    expect(halfYearsLookedAt(civilDate('2027-01-01'))).toEqual([
      { year: 2026, half: 2 },
      { year: 2027, half: 1 },
    ]);
  });
});
