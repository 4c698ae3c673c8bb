import { randomUUID } from 'node:crypto';
import { codeOf, insertedRow, valueOf } from '@samsyn/testing';
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

  it('given a meeting that stands and one that is called off, then the one is told, and the other plans and tells nothing', async () => {
    const bodyId = await councils.body();
    const stands = await meeting(bodyId, '2027-04-21T08:00:00Z', {
      remote: 'Teams',
      remote_url: 'https://exempel.example',
    });
    await meeting(bodyId, '2027-10-20T08:00:00Z', { status: 'cancelled', place: 'Annanstans' });
    const { bodies, today, year } = valueOf(await plan(2027));

    expect([today, year]).toEqual(['2026-11-23', 2027]);
    expect(bodies[0]?.meetings).toEqual([
      { id: stands, title: 'Samverkansrådet', date: '2027-04-21', start: '10:00', end: '12:00', week: 16 },
    ]);
    expect(bodies[0]?.dates).toMatchObject([
      {
        date: '2027-10-20',
        week: 42,
        place: 'Kommunhuset',
        remote: { name: 'Teams', url: 'https://exempel.example' },
      },
    ]);
  });

  it('given two bodies that met last year, then each is proposed where it meets itself, as it met then', async () => {
    for (const [name, place] of [
      ['Exempelrådet', 'Rådhuset'],
      ['Rådet för exempel', 'Biblioteket'],
    ] as const) {
      const bodyId = await councils.body({ name });
      await meeting(bodyId, '2026-04-22T07:00:00Z', { status: 'held', place });
    }
    const { bodies } = valueOf(await plan(2027));

    expect(
      bodies.map(({ dates: each }) => each.map(({ place, remote, start }) => [place, remote, start])),
    ).toEqual([
      [
        ['Rådhuset', null, '09:00'],
        ['Rådhuset', null, '09:00'],
      ],
      [['Biblioteket', null, '09:00']],
    ]);
  });

  it('given breaks of several years, then those that touch the year are told, by name, and only its own days off', async () => {
    await councils.context.within(councils.caller, async (tx) => {
      for (const [name, from, to] of [
        ['Före', '2026-02-16', '2026-02-20'],
        ['Jullov', '2026-12-21', '2027-01-01'],
        ['Sportlov', '2027-03-01', '2027-03-05'],
        ['Nästa jullov', '2027-12-31', '2028-01-07'],
        ['Efter', '2028-02-28', '2028-03-03'],
      ]) {
        const period = { kind: 'school-break', name, recurs: 'once', from_day: from, to_day: to };
        await insertedRow(tx, 'calendar_period', period);
      }
    });
    const { calendar } = valueOf(await plan(2027));

    expect(calendar.schoolBreaks).toEqual([
      { from: '2026-12-21', to: '2027-01-01', name: 'Jullov' },
      { from: '2027-03-01', to: '2027-03-05', name: 'Sportlov' },
      { from: '2027-12-31', to: '2028-01-07', name: 'Nästa jullov' },
    ]);
    expect(calendar.daysOff).toEqual(calendar.daysOff.filter((day) => day.startsWith('2027-')).toSorted());
  });

  it('given the year that has begun, then it can be planned still', async () => {
    expect((await plan(2026)).ok).toBe(true);
  });

  it('given another municipality, then its bodies are not planned', async () => {
    await councils.body({}, await councils.context.coordinator());

    expect(await dates(2027)).toEqual([]);
  });

  /** A meeting of two hours. Returns its id. */
  function meeting(bodyId: string, startsAt: string, values: Readonly<Record<string, unknown>> = {}) {
    return councils.context.within(councils.caller, (tx) =>
      insertedRow(tx, 'meeting', {
        body_id: bodyId,
        title: 'Samverkansrådet',
        uid: randomUUID(),
        starts_at: new Date(startsAt),
        ends_at: new Date(Date.parse(startsAt) + 2 * 3_600_000),
        time_zone: 'Europe/Stockholm',
        place: 'Kommunhuset',
        reply_by: startsAt,
        contributions_by: startsAt,
        documents_by: startsAt,
        ...values,
      }),
    );
  }
});
