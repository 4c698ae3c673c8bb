import { AccessModule } from '@samsyn/access';
import { ActionPlanModule } from '@samsyn/action-plan';
import { BodiesModule } from '@samsyn/bodies';
import { MailingsModule } from '@samsyn/mailings';
import { AgendaFollowUps, MeetingsModule } from '@samsyn/meetings';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import {
  buildBody,
  type BuiltCouncil,
  buildCouncil,
  type BuiltPlan,
  buildPlan,
  insertedRow,
  TestContext,
} from '@samsyn/testing';
import { WorkingGroupModule } from '../working-group.module';
import { FillAgendaService } from './fill-agenda.service';

/** Monday 8 March 2027 at 8.00. */
const monday = new Date('2027-03-08T07:00:00Z');

describe('what an agenda fills itself with', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let group: BuiltCouncil;
  let plan: BuiltPlan;

  beforeAll(async () => {
    const below = [AccessModule, MailingsModule, OrganisationsModule, BodiesModule];
    context = await TestContext.start(...below, MeetingsModule, ActionPlanModule, WorkingGroupModule);
  });
  beforeEach(async () => {
    context.clock.setTo(monday);
    caller = await context.coordinator();
    await context.within(caller, async (tx) => {
      group = await buildCouncil(tx, { seats: 2 });
      plan = await buildPlan(tx, { bodyId: group.bodyId });
    });
  });
  afterAll(() => context.stop());

  const action = (goal: number, title: string, columns: object = {}) =>
    context.within(caller, (tx) =>
      insertedRow(tx, 'action', {
        goal_id: plan.goalIds[goal],
        seat_id: group.seats[0]?.seatId,
        title,
        prevention_level: 'universal',
        due_on: '2027-11-30',
        created_at: new Date('2027-03-01T08:00:00Z'),
        ...columns,
      }),
    );
  const filled = (bodyId = group.bodyId) =>
    context.within(caller, (tx) => context.get(FillAgendaService).ofBody(tx, bodyId));
  const told = async () =>
    (await filled()).map(({ position, actions }) => [
      position,
      ...actions.map(({ title, overdueDays, silentWeeks }) => [title, overdueDays, silentWeeks]),
    ]);

  it('given overdue and silent actions, then each is under its goal, and of one that is both the delay is told', async () => {
    await action(2, 'Sen', { due_on: '2027-02-22', created_at: new Date('2026-10-01T08:00:00Z') });
    await action(2, 'Senast', { due_on: '2027-03-07' });
    await action(0, 'Tyst', { last_logged_at: new Date('2027-01-11T09:00:00Z') });
    await action(1, 'Hörd', { last_logged_at: new Date('2027-01-12T09:00:00Z') });
    await action(1, 'I dag', { due_on: '2027-03-08' });
    const ended = { status: 'done', due_on: '2027-02-01', ended_at: monday };
    await action(1, 'Klar', ended);
    expect(await told()).toEqual([
      [1, ['Tyst', null, 8]],
      [3, ['Sen', 14, null], ['Senast', 1, null]],
    ]);
    expect((await filled())[0]).toMatchObject({
      plan: expect.any(String) as string,
      actions: [{ function: 'Plats 0', dueOn: '2027-11-30' }],
    });
  });

  it('given a body without a plan, or a goal that holds no more, then nothing', async () => {
    await action(0, 'Sen', { due_on: '2027-02-22' });
    const other = await context.within(caller, (tx) => buildBody(tx, { kind: 'working-group' }));
    expect(await filled(other)).toEqual([]);
    await context.within(caller, (tx) =>
      tx.query(`UPDATE plan_version SET state = 'superseded' WHERE plan_id = $1`, [plan.planId]),
    );
    expect(await filled()).toEqual([]);
  });

  it('given a meeting that lies ahead, then its agenda is filled until it is over, and not when it is cancelled', async () => {
    await action(0, 'Sen', { due_on: '2027-02-22' });
    const meeting = {
      bodyId: group.bodyId,
      status: 'planned' as const,
      endsAt: new Date('2027-03-08T07:01:00Z'),
    };
    const of = (values: Partial<typeof meeting> | { status: 'cancelled' } = {}) =>
      context.within(caller, (tx) => context.get(AgendaFollowUps).of(tx, { ...meeting, ...values }));
    expect(await of()).toHaveLength(1);
    expect(await of({ status: 'cancelled' })).toEqual([]);
    expect(await of({ endsAt: monday })).toEqual([]);
  });
});
