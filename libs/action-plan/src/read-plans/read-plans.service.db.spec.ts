import { randomUUID } from 'node:crypto';
import { buildBody, codeOf, insertedRow, valueOf } from '@samsyn/testing';
import { PlanContext } from '../plan-context.builder';
import { ReadPlansService } from './read-plans.service';

const long = new Date('2026-01-01T08:00:00Z');
const lately = new Date('2027-01-01T08:00:00Z');

describe('plans as they are read', () => {
  let plans: PlanContext;

  beforeAll(async () => {
    plans = await PlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  const reading = () => plans.context.get(ReadPlansService);
  const titles = async (by = plans.caller) =>
    (await reading().list(by, { limit: 50 })).items.map(({ title }) => title);

  it('given two plans, then they come by title, each with what holds and what is worked on', async () => {
    const held = await plans.adopted('2017-05-22', 'violent-extremism', 'Värna');
    const draft = valueOf(await plans.draft(held.planId));
    await plans.ask({ kind: 'crime-prevention', title: 'Brottsförebyggande plan' });
    const { items, next } = await reading().list(plans.caller, { limit: 50 });

    expect(items.map(({ title }) => title)).toEqual(['Brottsförebyggande plan', 'Planen']);
    expect(items[1]).toMatchObject({ adopted: held, draft });
    expect(next).toBeNull();
  });

  it('given a member, then the plans of the bodies they sit on, and to an administrator none', async () => {
    await plans.create();
    const bodyId = await plans.context.within(plans.caller, (tx) => buildBody(tx));
    const foreign = valueOf(await plans.ask({ bodyId, kind: 'crime-prevention', title: 'En annan' }));
    const { member } = plans;

    expect(await titles()).toEqual(['En annan', 'Planen']);
    expect(await titles(member)).toEqual(['Planen']);
    expect(await titles({ ...member, roles: ['administrator'] })).toEqual([]);
    expect(codeOf(await reading().get(member, foreign.id))).toBe('plan.missing');
    expect(codeOf(await reading().listVersions(member, foreign.id, { limit: 50 }))).toBe('plan.missing');
    expect(codeOf(await reading().progress(member, foreign.id))).toBe('plan.missing');
  });

  it('given another municipality, or no such plan, then there is none', async () => {
    const { id } = await plans.create();
    const foreigner = await plans.context.coordinator();

    expect(codeOf(await reading().get(foreigner, id))).toBe('plan.missing');
    expect(codeOf(await reading().get(plans.caller, randomUUID()))).toBe('plan.missing');
    expect(await titles(foreigner)).toEqual([]);
  });

  it('given three versions, then they are paged, newest first', async () => {
    const { planId } = await plans.adopted('2012-05-22', 'violent-extremism', 'Värna');
    valueOf(await plans.askAdoption(valueOf(await plans.draft(planId)), { adoptedYear: 2017 }));
    valueOf(await plans.draft(planId));
    const first = valueOf(await reading().listVersions(plans.caller, planId, { limit: 2 }));
    const rest = valueOf(await reading().listVersions(plans.caller, planId, { limit: 2, cursor: ['2'] }));

    expect(first.items.map(({ number, state }) => [number, state])).toEqual([
      [3, 'draft'],
      [2, 'adopted'],
    ]);
    expect(first.next).not.toBeNull();
    expect(rest).toMatchObject({ items: [{ number: 1, state: 'superseded' }], next: null });
  });

  it('given the statutory plan, then its clock, and what has become of its actions since', async () => {
    const { planId, goals } = await plans.adopted('2026-06-15', 'crime-prevention', 'A', 'B', 'C');
    const [a = '', b = ''] = goals.map(({ id }) => id);
    await plans.action(a, { created_at: long, due_on: '2027-03-07' });
    await plans.action(a, { created_at: lately, due_on: '2027-03-08' });
    await plans.action(b, { created_at: long, status: 'done', ended_at: lately });
    await plans.action(b, { created_at: long, status: 'done', ended_at: long });
    const stopped = { status: 'stopped', stopped_reason: 'Övertaget' };
    await plans.action(b, { created_at: lately, ended_at: lately, ...stopped });
    const plan = await plans.get(planId);

    expect(plan.revision).toEqual({ state: 'calm', countsFrom: '2026-06-15', dueOn: '2028-06-15' });
    expect(plan.revisionBasis).toEqual({
      done: 1,
      stopped: 1,
      added: 2,
      open: 2,
      overdue: 1,
      idleGoals: goals.slice(1),
    });
  });

  it('given what was logged, then how each goal stood at the end of each month, by the day in the zone, and what was read', async () => {
    const { planId, goals } = await plans.adopted('2017-05-22', 'violent-extremism', 'Värna', 'Motverka');
    const [goal = ''] = goals.map(({ id }) => id);
    const indicator = { indicator: 'Antal klasser', indicator_unit: 'klasser', indicator_target: 8 };
    const actionId = await plans.action(goal, { created_at: lately, status: 'ongoing', ...indicator });
    await plans.context.within(plans.caller, async (tx) => {
      // the last minutes of January in UTC are February here
      const entry = {
        action_id: actionId,
        logged_at: new Date('2027-01-31T23:30:00Z'),
        seat_id: (await tx.query<{ id: string }>('SELECT seat_id AS id FROM action'))[0]?.id,
        seat_function: 'Plats',
        author_role: 'Samordnare',
        on_behalf_of: 'Exempel',
        source: 'app',
        status_from: 'planned',
        status_to: 'ongoing',
      };
      const log_entry_id = await insertedRow(tx, 'action_log_entry', entry);
      for (const value of [2, 6])
        await insertedRow(tx, 'action_reading', {
          action_id: actionId,
          value,
          read_on: '2027-02-01',
          log_entry_id,
        });
    });
    const { days, goals: told } = valueOf(await reading().progress(plans.member, planId));

    expect(days.slice(-3)).toEqual(['2027-01-31', '2027-02-28', '2027-03-08']);
    expect(
      told.map(({ counts }) => counts.slice(-4).map(({ planned, ongoing }) => [planned, ongoing])),
    ).toEqual([
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 1],
      ],
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    ]);
    expect(told[0]?.indicators).toMatchObject([
      { name: 'Antal klasser', unit: 'klasser', target: 8, readings: [{ readOn: '2027-02-01', value: 6 }] },
    ]);
    const draft = valueOf(await plans.ask({ kind: 'crime-prevention', title: 'Utan mål' }));
    expect(valueOf(await reading().progress(plans.caller, draft.id)).goals).toEqual([]);
  });

  it('given the plan against extremism, then no clock, however old it is', async () => {
    const { planId } = await plans.adopted('2017-05-22', 'violent-extremism', 'Värna');

    expect(await plans.get(planId)).toMatchObject({ revision: null, revisionBasis: null });
  });
});
