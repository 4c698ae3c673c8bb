import { randomUUID } from 'node:crypto';
import { buildBody, buildHolding, buildSeat, codeOf, valueOf } from '@samsyn/testing';
import { ActionPlanContext, monday } from '../action-plan-context.builder';
import { GetActionService, type Reader } from './get-action.service';

describe('one action', () => {
  let plans: ActionPlanContext;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  const get = (reader: Reader, id: string) => plans.context.get(GetActionService).get(reader, id);

  it('given a reader of the municipality, then it is told, and they may not log', async () => {
    const action = await plans.create();

    expect(valueOf(await get(plans.caller, action.id))).toEqual(action);
    const reader: Reader = { ...plans.caller, roles: ['reader'] };
    expect(valueOf(await get(reader, action.id))).toEqual({
      ...action,
      mayLog: false,
      mayEdit: false,
    });
  });

  it('given a member, then actions of their body are told, and they may log on those of their own seats', async () => {
    const action = await plans.create();
    const mayLog = async (reader: Reader) => valueOf(await get(reader, action.id)).mayLog;

    expect(await mayLog(plans.member(0))).toBe(true);
    expect(await mayLog(plans.member(0, 'deputy'))).toBe(true);
    expect(await mayLog(plans.member(1))).toBe(false);
    expect(await mayLog({ ...plans.member(0), roles: ['reader', 'member'] })).toBe(true);
  });

  it('given a member who sits elsewhere, nobody’s id or another municipality, then there is none', async () => {
    const { id } = await plans.create();
    const foreigner = await plans.context.coordinator();

    expect(codeOf(await get({ ...plans.member(0), contactId: null }, id))).toBe('action.missing');
    expect(codeOf(await get(foreigner, id))).toBe('action.missing');
    expect(codeOf(await get(plans.caller, randomUUID()))).toBe('action.missing');
  });

  it('given the plan has gone to another body, then the member whose seat is responsible sees it still', async () => {
    const { id } = await plans.create();
    await plans.context.within(plans.caller, async (tx) =>
      tx.query('UPDATE plan SET body_id = $2 WHERE id = $1', [plans.plan.planId, await buildBody(tx)]),
    );

    expect(codeOf(await get(plans.member(0), id))).toBeUndefined();
    expect(codeOf(await get(plans.member(1), id))).toBe('action.missing');
  });

  it('given its goal is in no version that holds, then it is told in its last words, nobody may log, and who has it may change it', async () => {
    const { id } = await plans.create();
    await plans.adopt(plans.plan.goalIds, 2);
    await plans.adopt([plans.goalId(1)], 3);

    expect(valueOf(await get(plans.caller, id))).toMatchObject({
      goal: { position: 3, wording: 'Nya ord 2', holds: false },
      mayLog: false,
    });
    const mayEdit = async (reader: Reader) => valueOf(await get(reader, id)).mayEdit;
    expect(await mayEdit(plans.caller)).toBe(true);
    expect([await mayEdit(plans.member(0)), await mayEdit(plans.member(1))]).toEqual([true, false]);
  });

  it('given a seat that is abolished, then its action says that it needs another', async () => {
    const { id } = await plans.create();
    await plans.context.within(plans.caller, (tx) =>
      tx.query('UPDATE seat SET ended_at = $2 WHERE id = $1', [plans.seatId(0), monday]),
    );

    expect(valueOf(await get(plans.caller, id)).seat).toMatchObject({
      ended: true,
      vacant: true,
      holderName: null,
    });
    expect(valueOf(await get(plans.member(1), id)).mayLog).toBe(false);
  });

  it('given a handover at a moment, then the action has the successor from then on, and a function alone is not named', async () => {
    const seatId = await plans.context.within(plans.caller, async (tx) => {
      const [first, second] = plans.group.seats;
      const { bodyId } = plans.group;
      const id = await buildSeat(tx, { bodyId, organisationId: first?.organisationId ?? '' });
      await buildHolding(tx, { seatId: id, contactId: first?.contactId ?? '', until: monday });
      await buildHolding(tx, { seatId: id, contactId: second?.contactId ?? '', from: monday });
      return id;
    });
    const { id } = await plans.create({ seatId });
    expect(valueOf(await get(plans.caller, id)).seat.holderName).toBe('Exempel 1');

    await plans.context.within(plans.caller, (tx) =>
      tx.query('UPDATE contact SET function_only = true WHERE id = $1', [plans.group.seats[1]?.contactId]),
    );
    expect(valueOf(await get(plans.caller, id)).seat).toMatchObject({ holderName: null, vacant: false });
  });
});
