import { matterWords, type MatterView } from '@samsyn/contract';
import {
  type BuiltPlan,
  buildContact,
  buildHolding,
  buildPlan,
  buildPlanVersion,
  insertedRow,
} from '@samsyn/testing';
import { OverviewContext, wednesday } from '../overview-context.builder';

describe('actions that wait for somebody', () => {
  let overview: OverviewContext;
  let plan: BuiltPlan;

  beforeAll(async () => {
    overview = await OverviewContext.start();
  });
  beforeEach(async () => {
    await overview.begin();
    plan = await overview.context.within(overview.caller, (tx) =>
      buildPlan(tx, { bodyId: overview.council.bodyId }),
    );
  });
  afterAll(() => overview.stop());

  const seatId = (position: number) => overview.council.seats[position]?.seatId;
  const action = (values: object = {}) =>
    overview.context.within(overview.caller, (tx) =>
      insertedRow(tx, 'action', {
        goal_id: plan.goalIds[0],
        seat_id: seatId(0),
        title: 'Ta fram rutin',
        prevention_level: 'universal',
        status: 'ongoing',
        due_on: '2027-02-22',
        created_at: new Date('2026-10-12T08:00:00Z'),
        last_logged_at: wednesday,
        ...values,
      }),
    );
  const matters = async (by = overview.caller): Promise<MatterView[]> =>
    (await overview.read(by)).matters.filter(({ code }) => code.startsWith('action.'));

  it('given one that is past its last day, then it is overdue from the day after, whatever was logged', async () => {
    const id = await action();
    expect(await matters()).toEqual([
      {
        code: 'action.overdue',
        facts: {
          action: 'Ta fram rutin',
          days: 16,
          answers: 'holder',
          function: 'Plats 0',
          organisation: expect.stringContaining('Exempelorganisation') as string,
        },
        day: '2027-02-22',
        since: '2027-02-22T23:00:00.000Z',
        subject: { type: 'action', id },
        action: { useCase: 'actions.get', target: { type: 'action', id } },
        yours: true,
      },
    ]);
  });

  it('given eight weeks without a line, then it is silent; and one that is overdue too is told of once', async () => {
    const silent = { due_on: '2027-11-30', last_logged_at: new Date('2027-01-13T07:00:00Z') };
    await action(silent);
    await action({ ...silent, last_logged_at: new Date('2027-01-14T07:00:00Z') });
    await action({ last_logged_at: null });
    expect((await matters()).map(({ code, since }) => `${code} ${since}`)).toEqual([
      'action.overdue 2027-02-22T23:00:00.000Z',
      'action.silent 2027-03-09T23:00:00.000Z',
    ]);
  });

  it('given a vacant seat, then who leads is told to ask its deputy, or that nobody can be asked', async () => {
    await action({ due_on: '2027-11-30', last_logged_at: new Date('2027-01-13T07:00:00Z') });
    await action();
    const vacate = (capacity: 'holder' | 'deputy') =>
      overview.change(
        'UPDATE seat_holding SET held_until = $1 WHERE seat_id = $2 AND capacity = $3',
        wednesday,
        seatId(0),
        capacity,
      );
    const reasons = async () => (await matters()).map((matter) => matterWords(matter, 'sv').reason);
    await overview.deputises(overview.council.seats[1]?.contactId ?? '', seatId(0));
    await vacate('holder');
    expect(await reasons()).toEqual([
      expect.stringMatching(/är vakant\. Fråga ersättaren, eller sätt en ny sista dag\.$/),
      expect.stringMatching(/är vakant\. Fråga ersättaren hur det går\.$/),
    ]);
    await vacate('deputy');
    for (const reason of await reasons()) expect(reason).toMatch(/Ingen har uppdraget .* Utse någon, eller/);
  });

  it('given it is due today or done, then it is no matter', async () => {
    await action({ due_on: '2027-03-10' });
    await action({ status: 'done', ended_at: wednesday });
    expect(await matters()).toEqual([]);
  });

  it('given a goal that is not in the version that holds, then its actions are one matter, to who leads alone', async () => {
    const first = await action({ due_on: '2027-02-01' });
    await action({ title: 'Utbilda', created_at: new Date('2027-03-09T08:00:00Z') });
    await action({ goal_id: plan.goalIds[1], due_on: '2027-11-30' });
    await action({ status: 'done', ended_at: wednesday });
    await overview.context.within(overview.caller, async (tx) => {
      await tx.query(`UPDATE plan_version SET state = 'superseded' WHERE plan_id = $1`, [plan.planId]);
      const goals = [{ goalId: plan.goalIds[1] ?? '', wording: 'Kvar' }];
      const id = await buildPlanVersion(tx, { planId: plan.planId, number: 2, goals });
      await tx.query(`UPDATE plan_version SET adopted_at = '2027-03-08T09:00:00Z' WHERE id = $1`, [id]);
    });
    expect(await matters()).toEqual([
      {
        code: 'action.without-goal',
        facts: { plan: 'Exempelplanen', actions: ['Ta fram rutin', 'Utbilda'] },
        day: '2027-02-01',
        since: '2027-03-08T09:00:00.000Z',
        subject: { type: 'plan', id: plan.planId },
        action: { useCase: 'actions.get', target: { type: 'action', id: first } },
        yours: true,
      },
    ]);
    const contactId = overview.council.seats[0]?.contactId ?? null;
    expect(await matters({ ...overview.caller, contactId, roles: ['member'] })).toEqual([]);
  });

  it('given a member, then those of the seats they hold or deputise for; and who leads too sees each once', async () => {
    const own = await action();
    await action({ seat_id: seatId(1) });
    const contactId = await overview.context.within(overview.caller, async (tx) => {
      const organisationId = overview.council.seats[0]?.organisationId ?? '';
      const deputy = await buildContact(tx, { organisationId });
      await buildHolding(tx, { seatId: seatId(0) ?? '', contactId: deputy, capacity: 'deputy' });
      return deputy;
    });
    const member = { ...overview.caller, contactId, roles: ['member' as const] };
    expect((await matters(member)).map(({ subject }) => subject.id)).toEqual([own]);
    const both = await matters({ ...member, roles: ['member', 'coordinator'] });
    expect(both).toHaveLength(2);
    // who is responsible is not asked to call themselves
    const ends = (found: MatterView[]) =>
      found.map(({ subject, action: { useCase } }) => [subject.id === own, useCase]);
    const [theirs] = await matters(member);
    expect(theirs && matterWords(theirs, 'sv')).toMatchObject({
      reason: expect.stringMatching(/16 dagar\. Skriv hur det går, eller/) as string,
      action: 'Anteckna',
    });
    expect(new Map(ends(both) as [boolean, string][])).toEqual(
      new Map([
        [true, 'action-log.log'],
        [false, 'actions.get'],
      ]),
    );
    expect(await matters({ ...member, roles: ['reader'] })).toEqual([]);
  });
});
