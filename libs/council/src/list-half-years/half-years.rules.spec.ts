import { civilDate } from '@samsyn/contract';
import type { MeetingDay } from '@samsyn/meetings';
import type { HalfYearWaiver } from '../half-year-waiver.entity';
import { type CouncilFacts, halfYears, yearsAsked } from './half-years.rules';

const today = civilDate('2026-11-23');

function meeting(day: string, status: MeetingDay['status']): MeetingDay {
  return {
    id: day,
    title: 'Samverkansrådet',
    startsAt: new Date(`${day}T12:00:00Z`),
    day: civilDate(day),
    status,
  };
}

function waiver(year: number, half: 1 | 2): HalfYearWaiver {
  const decided = {
    reason: 'Rådet vilar under valåret',
    decidedBy: 'account',
    createdAt: new Date('2026-11-01T08:00:00Z'),
  };
  return { municipalityId: 'municipality', id: 'waiver', bodyId: 'council', year, half, ...decided };
}

function facts(overrides: Partial<CouncilFacts> = {}): CouncilFacts {
  return { years: { from: 2026, to: 2027 }, meetings: [], waivers: [], atRiskWeeks: 10, today, ...overrides };
}

describe('the council’s half-years', () => {
  it('given meetings held and planned, when they are listed, then each half-year shows its own', () => {
    const views = halfYears(
      facts({ meetings: [meeting('2026-04-22', 'held'), meeting('2027-04-21', 'planned')] }),
    );

    expect(views.map(({ halfYear, state }) => [halfYear, state])).toEqual([
      ['2026-1', 'held'],
      ['2026-2', 'at-risk'],
      ['2027-1', 'planned'],
      ['2027-2', 'open'],
    ]);
    expect(views[2]?.meetings).toEqual([
      {
        id: '2027-04-21',
        title: 'Samverkansrådet',
        startsAt: '2027-04-21T12:00:00.000Z',
        day: '2027-04-21',
        status: 'planned',
      },
    ]);
  });

  it('given a waiver, when its half-year is at risk, then there is no alarm and the reason is told', () => {
    const [, second] = halfYears(facts({ waivers: [waiver(2026, 2)] }));

    expect(second).toMatchObject({
      state: 'open',
      alarm: false,
      waiver: { reason: 'Rådet vilar under valåret' },
    });
  });

  it('given the body’s own number of weeks, when fewer remain, then the half-year is at risk', () => {
    const states = (atRiskWeeks: number) => halfYears(facts({ atRiskWeeks })).map(({ state }) => state);

    expect(states(5)).toEqual(['missed', 'open', 'open', 'open']);
    expect(states(6)).toEqual(['missed', 'at-risk', 'open', 'open']);
  });

  it('counts the whole weeks that remain, none once the half-year is over', () => {
    expect(halfYears(facts()).map(({ weeksRemaining }) => weeksRemaining)).toEqual([0, 5, 31, 57]);
  });
});

describe('the years asked for', () => {
  it.each([
    [{}, { from: 2026, to: 2027 }],
    [{ from: 2030 }, { from: 2030, to: 2031 }],
    [{ to: 2028 }, { from: 2026, to: 2028 }],
    [{ to: 2020 }, { from: 2020, to: 2020 }],
    [{ to: 2198 }, { from: 2179, to: 2198 }],
    [{ from: 2198 }, { from: 2198, to: 2199 }],
    [
      { from: 2027, to: 2027 },
      { from: 2027, to: 2027 },
    ],
  ])('given %j, then they are %j', (query, years) => {
    expect(yearsAsked(query, today)).toEqual(years);
  });
});
