import { randomUUID } from 'node:crypto';
import { AccessModule } from '@samsyn/access';
import { ActionPlanModule } from '@samsyn/action-plan';
import { BodiesModule } from '@samsyn/bodies';
import { scheduleMeetingSchema, type WorkingGroupView } from '@samsyn/contract';
import { MailingsModule } from '@samsyn/mailings';
import { MeetingsModule, ScheduleMeetingService } from '@samsyn/meetings';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import {
  type BuiltCouncil,
  buildCouncil,
  type BuiltPlan,
  buildPlan,
  codeOf,
  insertedRow,
  TestContext,
  valueOf,
} from '@samsyn/testing';
import { WorkingGroupModule } from '../working-group.module';
import { GetWorkingGroupService } from './get-working-group.service';

const monday = new Date('2027-03-08T07:00:00Z');

describe('a working group', () => {
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
      group = await buildCouncil(tx, { seats: 3, deputies: [0] });
      plan = await buildPlan(tx, { bodyId: group.bodyId });
    });
  });
  afterAll(() => context.stop());

  const seatId = (at: number) => group.seats[at]?.seatId ?? '';
  const member = (at: number): SignedInCaller => ({
    ...caller,
    roles: ['member'],
    contactId: group.seats[at]?.contactId ?? null,
  });
  const ask = (by = caller, bodyId = group.bodyId) => context.get(GetWorkingGroupService).get(by, bodyId);
  const get = async (by = caller): Promise<WorkingGroupView> => valueOf(await ask(by));
  const change = (sql: string, ...parameters: unknown[]) =>
    context.within(caller, (tx) => tx.query(sql, parameters));
  const action = (goal: number, seat: number, columns: object = {}) =>
    context.within(caller, (tx) =>
      insertedRow(tx, 'action', {
        goal_id: plan.goalIds[goal],
        seat_id: seatId(seat),
        title: 'Åtgärd',
        prevention_level: 'universal',
        due_on: '2027-12-31',
        ...columns,
      }),
    );

  it('given seats, then who has them, since when one is vacant, and what each is responsible for', async () => {
    await change(
      `UPDATE seat_holding SET held_until = $2 WHERE seat_id = $1`,
      seatId(1),
      new Date('2027-03-01T08:00:00Z'),
    );
    await action(0, 0, { due_on: '2027-03-07' });
    await action(1, 0);
    await action(1, 0, { status: 'done', ended_at: monday });
    const { seats, name, bodyId } = await get();

    expect([bodyId, name]).toEqual([group.bodyId, expect.stringContaining('Exempelrådet')]);
    expect(seats).toMatchObject([
      {
        id: seatId(0),
        holder: { id: group.seats[0]?.contactId, name: 'Exempel 0' },
        deputy: { id: group.seats[0]?.deputyId, name: null },
        vacant: false,
        vacantSince: null,
        own: false,
        open: 2,
        overdue: 1,
      },
      { id: seatId(1), holder: null, vacant: true, vacantSince: '2027-03-01T08:00:00.000Z', open: 0 },
      { id: seatId(2), vacant: false },
    ]);
  });

  it('given goals, then what each seat does for each; what ended on the evening counts by the day in the zone', async () => {
    await action(0, 0);
    const lastMinute = new Date('2026-09-07T22:30:00Z');
    await action(1, 1, { status: 'done', ended_at: lastMinute });
    const [told] = (await get()).plans;

    expect(told).toMatchObject({ id: plan.planId, kind: 'violent-extremism', title: 'Exempelplanen' });
    expect(told?.goals.map(({ position, covered, open }) => [position, covered, open])).toEqual([
      [1, true, 1],
      [2, true, 0],
      [3, false, 0],
    ]);
    expect(told?.goals[1]?.seats.map((cell) => [cell.seatId, cell.covered])).toEqual([
      [seatId(0), false],
      [seatId(1), true],
      [seatId(2), false],
    ]);
  });

  it('given a meeting ahead and a quorum, then how many come, and whether they are enough', async () => {
    const request = scheduleMeetingSchema.parse({
      bodyId: group.bodyId,
      date: '2027-04-21',
      start: '09:00',
      end: '10:30',
      place: 'Kommunhuset',
    });
    const { id } = valueOf(await context.get(ScheduleMeetingService).schedule(caller, request));
    await change('UPDATE body SET quorum = 2 WHERE id = $1', group.bodyId);
    const replies = async (answer: string, seat: number) => {
      const [row] = (await change(
        'SELECT id FROM participant WHERE meeting_id = $1 AND seat_id = $2',
        id,
        seatId(seat),
      )) as { id: string }[];
      await context.within(caller, (tx) =>
        insertedRow(tx, 'reply', {
          meeting_id: id,
          participant_id: row?.id,
          answer,
          source: 'link',
          given_as: 'holder',
          given_by: group.seats[seat]?.contactId,
          for_starts_at: new Date('2027-04-21T07:00:00Z'),
          registered_at: monday,
        }),
      );
    };
    expect((await get()).comingMeeting).toEqual({
      id,
      title: expect.any(String),
      date: '2027-04-21',
      start: '09:00',
      end: '10:30',
      place: 'Kommunhuset',
      coming: 0,
      absent: 0,
      unknown: 3,
      quorum: { quorum: 2, state: 'open' },
    });
    await replies('in-room', 1);
    await replies('declined', 2);
    expect((await get()).comingMeeting).toMatchObject({
      coming: 1,
      absent: 1,
      unknown: 1,
      quorum: { state: 'open' },
    });
    await change('UPDATE body SET quorum = 3 WHERE id = $1', group.bodyId);
    expect((await get()).comingMeeting?.quorum).toEqual({ quorum: 3, state: 'short' });
  });

  it('given no meeting ahead, then none', async () => {
    expect((await get()).comingMeeting).toBeNull();
  });

  it('given a member, then their own body with their seat marked, and no other', async () => {
    const other = await context.within(caller, (tx) => buildCouncil(tx, { seats: 1 }));

    expect((await get(member(0))).seats.map(({ own }) => own)).toEqual([true, false, false]);
    expect(codeOf(await ask(member(0), other.bodyId))).toBe('body.missing');
    expect(codeOf(await ask({ ...member(0), roles: ['administrator'] }))).toBe('body.missing');
    expect(codeOf(await ask(caller, randomUUID()))).toBe('body.missing');
    expect(codeOf(await ask(await context.coordinator()))).toBe('body.missing');
  });
});
