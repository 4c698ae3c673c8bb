import { codeOf, valueOf } from '@samsyn/testing';
import { CouncilContext, spring } from '../council-context.builder';
import { PlanYearService } from './plan-year.service';

describe('proposing the dates of a year', () => {
  let councils: CouncilContext;

  beforeAll(async () => {
    councils = await CouncilContext.start();
  });
  beforeEach(() => councils.begin());
  afterAll(() => councils.stop());

  const plan = (year: number) => councils.context.get(PlanYearService).plan(councils.caller, year);
  const dates = async (year: number) =>
    valueOf(await plan(year)).bodies.map(({ dates: each }) => each.map(({ date }) => date));

  it('given a year that is over, then it says so', async () => {
    expect(codeOf(await plan(2025))).toBe('year-plan.over');
  });

  it('given a municipality without bodies, then nothing is proposed, and its days off are told', async () => {
    const { bodies, calendar } = valueOf(await plan(2027));

    expect(bodies).toEqual([]);
    expect(calendar.daysOff).toEqual(expect.arrayContaining(['2027-01-01', '2027-03-26', '2027-12-24']));
    expect(calendar.quietPeriods).toContainEqual({ from: '2027-07-01', to: '2027-07-31' });
    expect(calendar.quietPeriods.filter(({ to }) => to < '2027-01-01')).toEqual([]);
  });

  it('given two councils, then each has its usual dates, on days of their own', async () => {
    await councils.body({ name: 'Exempelrådet' });
    await councils.body({ name: 'Rådet för exempel' });

    expect(await dates(2027)).toEqual([
      ['2027-04-21', '2027-10-20'],
      ['2027-04-28', '2027-10-27'],
    ]);
  });

  it('given the end of the year with the half-year not met, then a date in what is left of it, and why', async () => {
    await councils.body();
    const { bodies } = valueOf(await plan(2026));

    expect(bodies[0]?.dates).toMatchObject([
      { reasons: [{ code: 'usual' }, { code: 'half-year', halfYear: '2026-2' }, { code: 'moved' }] },
    ]);
    expect(bodies[0]?.dates[0]?.warnings).toContainEqual(expect.objectContaining({ code: 'notice.short' }));
  });

  it('given a half-year that is waived, then a date there is none that it needs', async () => {
    await councils.body();
    await councils.waive(spring);
    const { bodies } = valueOf(await plan(2027));

    expect(bodies[0]?.dates.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ['usual'],
      ['usual', 'half-year'],
    ]);
  });

  it('given the same half of another year that is waived, then this year’s is still needed', async () => {
    await councils.body();
    valueOf(await councils.waive({ year: 2028, half: 1 }));
    const { bodies } = valueOf(await plan(2027));

    expect(bodies[0]?.dates.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ['usual', 'half-year'],
      ['usual', 'half-year'],
    ]);
  });

  it('given another municipality, then its bodies are not planned', async () => {
    await councils.body({}, await councils.context.coordinator());

    expect(await dates(2027)).toEqual([]);
  });
});
