import { type ActionStatus, listActionsSchema } from '@samsyn/contract';
import { buildCouncil, buildFirstLineUnit, buildPlan } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';

describe('the list of actions', () => {
  let plans: ActionPlanContext;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  /** An action of this title, as it is after a while. */
  const stands = async (
    title: string,
    values: object = {},
    status: ActionStatus = 'ongoing',
    heardOf?: string,
  ) => {
    const { id } = await plans.create({ title, ...values });
    const ended = status === 'done' || status === 'stopped';
    await plans.context.within(plans.caller, (tx) =>
      tx.query(
        `UPDATE action SET status = $2, stopped_reason = $3, ended_at = $4, last_logged_at = $5 WHERE id = $1`,
        [
          id,
          status,
          status === 'stopped' ? 'Ingen längre' : null,
          ended ? plans.context.clock.now() : null,
          heardOf ?? plans.context.clock.now(),
        ],
      ),
    );
    return id;
  };

  it('given actions, then they come by the day they are due, a page at a time', async () => {
    for (const [title, dueOn] of [
      ['c', '2027-11-30'],
      ['a', '2027-02-22'],
      ['b', '2027-03-31'],
      ['d', '2027-11-30'],
    ]) {
      await stands(title ?? '', { dueOn });
    }
    const first = await plans.list({ limit: 3 });
    const second = await plans.list({ limit: 3, cursor: first.next ?? '' });

    expect(first.items.slice(0, 2).map(({ title }) => title)).toEqual(['a', 'b']);
    expect([first.items[2]?.title, second.items[0]?.title].toSorted()).toEqual(['c', 'd']);
    expect(second).toMatchObject({ items: [{ hit: null, overdueDays: null }], next: null });
  });

  it('given what is asked for, then only those are told', async () => {
    const unitId = await plans.context.within(plans.caller, (tx) =>
      buildFirstLineUnit(tx, { seatId: plans.seatId(2) }),
    );
    await stands('ett', { goalId: plans.goalId(1), seatId: plans.seatId(1), dueOn: '2027-05-01' });
    await stands('två', { unitIds: [unitId], dueOn: '2027-05-02' }, 'planned');
    await stands('tre', { dueOn: '2027-02-22' }, 'done');
    await stands('fyra', { dueOn: '2027-02-23' }, 'stopped');

    expect(await plans.titles({ goalId: plans.goalId(1) })).toEqual(['ett']);
    expect(await plans.titles({ seatId: plans.seatId(1) })).toEqual(['ett']);
    expect(await plans.titles({ unitId })).toEqual(['två']);
    expect(await plans.titles({ status: 'planned' })).toEqual(['två']);
    expect(await plans.titles({ show: 'open' })).toEqual(['ett', 'två']);
    expect(await plans.titles({ show: 'ended' })).toEqual(['tre', 'fyra']);
    expect(await plans.titles({ show: 'all' })).toEqual(await plans.titles());
    expect(await plans.titles({ show: 'ended', status: 'ongoing' })).toEqual([]);
  });

  it('given the day an action is due, then it is overdue from the next midnight in the zone, while it is open', async () => {
    await stands('sen', { dueOn: '2027-03-07' });
    await stands('klar', { dueOn: '2027-03-07' }, 'done');
    await stands('i dag', { dueOn: '2027-03-08' });
    expect(await plans.titles({ overdue: 'true' })).toEqual(['sen']);

    plans.context.clock.setTo(new Date('2027-03-08T22:59:00Z'));
    expect(await plans.titles({ overdue: 'true' })).toEqual(['sen']);
    plans.context.clock.setTo(new Date('2027-03-08T23:01:00Z'));
    const { items } = await plans.list({ overdue: 'true' });
    expect(items.map(({ title, overdueDays }) => [title, overdueDays])).toEqual([
      ['sen', 2],
      ['i dag', 1],
    ]);
  });

  it('given eight weeks without a line, or since it was made, then an open action is silent', async () => {
    await stands('tyst', { dueOn: '2027-05-01' }, 'ongoing', '2027-01-11T22:59:00Z');
    await stands('hörd', { dueOn: '2027-05-02' }, 'ongoing', '2027-01-11T23:00:00Z');
    await stands('slut', { dueOn: '2027-05-03' }, 'done', '2026-01-01T00:00:00Z');
    const id = await stands('ny', { dueOn: '2027-05-04' });
    await plans.context.within(plans.caller, (tx) =>
      tx.query('UPDATE action SET last_logged_at = NULL WHERE id = $1', [id]),
    );
    expect(await plans.titles({ silent: 'true' })).toEqual(['tyst']);
    expect((await plans.list()).items.map(({ silent }) => silent)).toEqual([true, false, false, false]);

    plans.context.clock.setTo(new Date('2027-05-03T06:00:00Z'));
    expect(await plans.titles({ silent: 'true' })).toEqual(['tyst', 'hörd', 'ny']);
  });

  it('given a member, then the actions of the bodies they sit on are told, with those they may log on', async () => {
    await stands('min', { dueOn: '2027-05-01' });
    await stands('kollegans', { seatId: plans.seatId(1), dueOn: '2027-05-02' });
    await plans.context.within(plans.caller, async (tx) => {
      const other = await buildCouncil(tx, { seats: 1 });
      const { goalIds } = await buildPlan(tx, { bodyId: other.bodyId, kind: 'crime-prevention' });
      const [goalId, seatId] = [goalIds[0] ?? '', other.seats[0]?.seatId ?? ''];
      await tx.query(
        `INSERT INTO action (municipality_id, goal_id, seat_id, title, prevention_level, due_on)
         VALUES ($1, $2, $3, 'andras', 'universal', '2027-05-03')`,
        [tx.scope.municipalityId, goalId, seatId],
      );
    });

    expect(await plans.titles()).toEqual(['min', 'kollegans', 'andras']);
    const { items } = await plans.list({}, plans.member(0));
    expect(items.map(({ title, mayLog }) => [title, mayLog])).toEqual([
      ['min', true],
      ['kollegans', false],
    ]);
    const { items: others } = await plans.list({}, { ...plans.member(0), roles: ['reader', 'member'] });
    expect(others.map(({ mayLog }) => mayLog)).toEqual([true, false, false]);
    expect(await plans.titles({}, { ...plans.member(0), contactId: null })).toEqual([]);
  });

  it('given a cursor of another list, then it is refused', () => {
    const cursor = Buffer.from(JSON.stringify(['12', plans.seatId(0)])).toString('base64url');
    const issues = listActionsSchema.safeParse({ cursor }).error?.issues;
    expect(issues?.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['cursor', 'cursor.invalid'],
    ]);
  });
});
