import { randomUUID } from 'node:crypto';
import { storeYearPlanSchema } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { CouncilContext } from '../council-context.builder';
import { PlanYearService } from '../plan-year/plan-year.service';
import { StoreYearPlanService } from './store-year-plan.service';

describe('storing the dates of a year', () => {
  let councils: CouncilContext;
  let bodyId: string;

  beforeAll(async () => {
    councils = await CouncilContext.start();
  });
  beforeEach(async () => {
    await councils.begin();
    bodyId = await councils.body();
  });
  afterAll(() => councils.stop());

  const request = async (...days: string[]) => {
    const { basis } = valueOf(await councils.context.get(PlanYearService).plan(councils.caller, 2027));
    const when = { bodyId, start: '13:00', end: '15:00', place: 'Kommunhuset' };
    return storeYearPlanSchema.parse({ year: 2027, basis, dates: days.map((date) => ({ ...when, date })) });
  };
  const store = (
    plan: Awaited<ReturnType<typeof request>>,
    key: string = randomUUID(),
  ): ReturnType<StoreYearPlanService['store']> =>
    councils.context
      .get(StoreYearPlanService)
      .store({ ...councils.caller, idempotency: { key, requestHash: 'hash' } }, plan);
  const stored = () =>
    councils.context.within(councils.caller, (tx) =>
      tx.query<{ sequence: number; set: boolean }>(
        'SELECT sequence, dates_set_at IS NOT NULL AS set FROM meeting ORDER BY starts_at',
      ),
    );

  it('given dates, then they are meetings, with the warnings of each, and one line in the audit log', async () => {
    const { meetings } = valueOf(await store(await request('2027-04-21', '2027-05-07')));

    expect(meetings.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      [],
      ['day.squeeze', 'deadline.day-off'],
    ]);
    expect(await stored()).toEqual([
      { sequence: 1, set: true },
      { sequence: 1, set: true },
    ]);
    expect(await councils.audited()).toEqual(['year.planned']);
  });

  it('given a body that has met nowhere yet, then its dates are proposed where the others meet', async () => {
    valueOf(await store(await request('2027-04-21')));
    const newId = await councils.body({ name: 'Rådet för exempel' });
    const { bodies } = valueOf(await councils.context.get(PlanYearService).plan(councils.caller, 2027));

    expect(bodies.find(({ id }) => id === newId)?.dates).toMatchObject([
      { place: 'Kommunhuset' },
      { place: 'Kommunhuset' },
    ]);
  });

  it('given the same request again, then the same answer and nothing more', async () => {
    const plan = await request('2027-04-21');
    const key = randomUUID();
    const first = valueOf(await store(plan, key));

    expect(valueOf(await store(plan, key))).toEqual(first);
    expect(await stored()).toHaveLength(1);
  });

  it('given two planners at the same moment, then one plan is stored whole', async () => {
    const [one, other] = [
      await request('2027-04-21', '2027-10-20'),
      await request('2027-04-22', '2027-10-21'),
    ];
    const answers = await Promise.all([store(one), store(other)]);

    expect(answers.flatMap((answer) => codeOf(answer) ?? [])).toEqual(['year-plan.outdated']);
    expect(await stored()).toHaveLength(2);
  });

  it.each([
    ['a day that has passed', { year: 2026, dates: ['2026-11-20'] }, 'meeting.in-the-past'],
    ['the same time twice', { year: 2027, dates: ['2027-04-21', '2027-04-21'] }, 'meeting.exists'],
  ])('given %s, then nothing is stored and it says why', async (_what, { year, dates }, reason) => {
    const { basis } = valueOf(await councils.context.get(PlanYearService).plan(councils.caller, year));
    const plan = await request(...dates.map((date) => date.replace('2026', '2027')));
    const asked = {
      ...plan,
      year,
      basis,
      dates: storeYearPlanSchema.shape.dates.parse(
        dates.map((date) => ({ bodyId, date, start: '13:00', end: '15:00', place: 'Kommunhuset' })),
      ),
    };

    expect(await store(asked)).toMatchObject({
      ok: false,
      error: { code: 'year-plan.impossible-date', position: dates.length - 1, reason },
    });
    expect(await stored()).toEqual([]);
  });

  it('given a body of another municipality, then nothing is stored', async () => {
    const plan = await request('2027-04-21');
    bodyId = await councils.body({}, await councils.context.coordinator());
    const foreign = { ...plan, dates: plan.dates.map((date) => ({ ...date, bodyId })) };

    expect(await store(foreign)).toMatchObject({ ok: false, error: { reason: 'body.missing' } });
  });
});
