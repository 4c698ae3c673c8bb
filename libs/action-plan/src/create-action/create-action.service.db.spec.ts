import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createActionSchema } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { buildCouncil, buildFirstLineUnit, buildOrganisation, codeOf, valueOf } from '@samsyn/testing';
import { ActionPlanContext, monday, routine } from '../action-plan-context.builder';
import { PlanRepository } from '../plan.repository';

describe('a new action', () => {
  let plans: ActionPlanContext;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  const inMunicipality = <T>(work: (tx: Transaction) => Promise<T>) =>
    plans.context.within(plans.caller, work);

  it('given a goal, a seat and a day, then it is planned, and told with its goal and who has the seat', async () => {
    const action = await plans.create({ startsOn: '2026-09-22', description: 'Med socialjouren' });

    expect(action).toEqual({
      id: action.id,
      planId: plans.plan.planId,
      goal: { id: plans.goalId(3), position: 3, wording: 'Underlätta att lämna', holds: true },
      title: routine.title,
      seat: {
        id: plans.seatId(0),
        function: 'Plats 0',
        holderName: 'Exempel 0',
        vacant: false,
        ended: false,
      },
      preventionLevel: 'indicated',
      startsOn: '2026-09-22',
      dueOn: '2027-02-22',
      status: 'planned',
      overdueDays: 14,
      silent: false,
      lastLoggedAt: null,
      indicator: null,
      lastReading: null,
      mayLog: true,
      mayEdit: true,
      version: 1,
      description: 'Med socialjouren',
      stoppedReason: null,
      result: null,
      units: [],
      organisations: [],
      createdAt: expect.stringMatching(/^2027-03-08T07:00/) as string,
    });
    expect(await plans.context.audited(plans.caller)).toEqual(['action.created']);
  });

  it('given an indicator and those who take part, twice named, then they are kept, each once', async () => {
    const [unitId, organisationId] = await inMunicipality(async (tx) => [
      await buildFirstLineUnit(tx, { seatId: plans.seatId(1), name: 'Skolorna' }),
      await buildOrganisation(tx, { name: 'Biblioteket' }),
    ]);
    const action = await plans.create({
      indicator: { name: 'antal klasser', unit: 'klasser', target: 8.25 },
      unitIds: [unitId, unitId],
      organisationIds: [organisationId, organisationId],
    });

    expect(action).toMatchObject({
      indicator: { name: 'antal klasser', unit: 'klasser', target: 8.25, wholeNumbers: false },
      units: [{ id: unitId, name: 'Skolorna' }],
      organisations: [{ id: organisationId, name: 'Biblioteket' }],
    });
  });

  it('given a vacant seat, then it is given the action all the same', async () => {
    await inMunicipality((tx) =>
      tx.query('UPDATE seat_holding SET held_until = $2 WHERE seat_id = $1', [plans.seatId(1), monday]),
    );

    expect((await plans.create({ seatId: plans.seatId(1) })).seat).toMatchObject({
      vacant: true,
      holderName: null,
      ended: false,
    });
  });

  it('given a goal that is not in the version that holds, then it is refused', async () => {
    await plans.adopt([plans.goalId(1)]);

    expect(codeOf(await plans.ask())).toBe('action.plan-superseded');
    expect(codeOf(await plans.ask({ goalId: plans.goalId(1) }))).toBeUndefined();
    expect(codeOf(await plans.ask({ goalId: randomUUID() }))).toBe('goal.missing');
  });

  it('given a seat that is unknown, of another body or abolished, then it is refused', async () => {
    const other = await inMunicipality((tx) => buildCouncil(tx, { seats: 1 }));
    expect(codeOf(await plans.ask({ seatId: randomUUID() }))).toBe('seat.missing');
    expect(codeOf(await plans.ask({ seatId: other.seats[0]?.seatId }))).toBe('seat.missing');

    await inMunicipality((tx) =>
      tx.query('UPDATE seat SET ended_at = $2 WHERE id = $1', [plans.seatId(0), monday]),
    );
    expect(codeOf(await plans.ask())).toBe('seat.ended');
    expect(await plans.context.audited(plans.caller)).toEqual([]);
  });

  it('given a unit that has ended, or a unit or organisation that there is not, then it is refused', async () => {
    const unitId = await inMunicipality((tx) => buildFirstLineUnit(tx, { seatId: plans.seatId(1) }));
    await inMunicipality((tx) =>
      tx.query('UPDATE first_line_unit SET ended_at = $2 WHERE id = $1', [unitId, monday]),
    );

    expect(codeOf(await plans.ask({ unitIds: [unitId] }))).toBe('unit.missing');
    expect(codeOf(await plans.ask({ unitIds: [randomUUID()] }))).toBe('unit.missing');
    expect(codeOf(await plans.ask({ organisationIds: [randomUUID()] }))).toBe('organisation.missing');
  });

  it('given a member, then they add to the seats they hold or deputise for, and to no other', async () => {
    expect(codeOf(await plans.ask({}, plans.member(0)))).toBeUndefined();
    expect(codeOf(await plans.ask({}, plans.member(0, 'deputy')))).toBeUndefined();
    expect(codeOf(await plans.ask({}, plans.member(1)))).toBe('seat.not-yours');
    expect(codeOf(await plans.ask({}, { ...plans.member(0), contactId: null }))).toBe('goal.missing');
  });

  it('given another municipality, then it has no such goal', async () => {
    const foreigner = await plans.context.coordinator();

    expect(codeOf(await plans.ask({}, foreigner))).toBe('goal.missing');
  });

  it('given a second click with the same key, then there is one', async () => {
    const twice = { ...plans.caller, idempotency: { key: 'samma', requestHash: 'lika' } };
    const [one, other] = [valueOf(await plans.ask({}, twice)), valueOf(await plans.ask({}, twice))];

    expect(other).toEqual(one);
    expect(await plans.titles()).toEqual([routine.title]);
  });

  it.each([
    ['a last day before the first', { startsOn: '2027-02-23' }, 'dueOn', 'action.due-before-start'],
    ['an identity number', { title: 'Om 19900101-2385' }, 'title', 'text.identity-number'],
    [
      'a target of three decimals',
      { indicator: { name: 'andel', target: 0.125 } },
      'indicator.target',
      'at most two decimals',
    ],
    [
      'half a target of whole things',
      { indicator: { name: 'antal klasser', target: 7.5, wholeNumbers: true } },
      'indicator.target',
      'a whole number',
    ],
  ])('given %s, then the field is named', (_what, values, path, message) => {
    const asked = { ...routine, goalId: randomUUID(), seatId: randomUUID(), ...values };
    const issues = createActionSchema.safeParse(asked).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[path, message]]);
  });

  it('given a version without its goal that is being adopted, then it waits for that, and is refused', async () => {
    let asked: ReturnType<typeof plans.ask> | undefined;
    await inMunicipality(async (tx) => {
      const { planId } = plans.plan;
      await plans.context.get(PlanRepository).lock(tx, planId);
      await tx.query(`UPDATE plan_version SET state = 'superseded' WHERE plan_id = $1`, [planId]);
      asked = plans.ask();
      const waiting = () => tx.query('SELECT FROM pg_locks WHERE NOT granted');
      while ((await waiting()).length === 0) await setTimeout(20);
    });

    expect(await asked).toMatchObject({ ok: false, error: { code: 'action.plan-superseded' } });
  });
});
