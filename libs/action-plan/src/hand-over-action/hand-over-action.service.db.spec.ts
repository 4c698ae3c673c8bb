import { randomUUID } from 'node:crypto';
import { type ActionView, handOverActionSchema } from '@samsyn/contract';
import { buildCouncil, buildHolding, codeOf, valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
import { HandOverActionService } from './hand-over-action.service';

describe('an action that another seat takes over', () => {
  let plans: ActionPlanContext;
  let action: ActionView;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(async () => {
    await plans.begin();
    action = await plans.create();
  });
  afterAll(() => plans.stop());

  const handOver = (values: object, by = plans.caller) =>
    plans.context
      .get(HandOverActionService)
      .handOver(
        by,
        action.id,
        handOverActionSchema.parse({ version: 1, seatId: plans.seatId(1), ...values }),
      );

  it('given another seat of the body, then it is responsible, and the log says who was and who is', async () => {
    const { entry, action: after } = valueOf(await handOver({ text: 'Ny fördelning' }));

    expect(after).toMatchObject({ seat: { id: plans.seatId(1), holderName: 'Exempel 1' }, version: 2 });
    expect(entry).toMatchObject({
      text: 'Ny fördelning',
      seatFunction: 'Plats 0',
      handedTo: 'Plats 1',
      authorName: 'Samordnare Exempel',
      status: null,
    });
    expect(after.lastLoggedAt).toBe(entry.loggedAt);
    expect(codeOf(await plans.askLog(after, { text: 'x' }, plans.member(0)))).toBe('seat.not-yours');
    expect(codeOf(await plans.askLog(after, { text: 'x' }, plans.member(1)))).toBeUndefined();
    expect((await plans.context.audited(plans.caller)).slice(0, 2)).toEqual([
      'action.created',
      'action.handed-over',
    ]);
  });

  it('given an action whose seat was abolished, then another can take it over', async () => {
    await plans.context.within(plans.caller, (tx) =>
      tx.query('UPDATE seat SET ended_at = $2 WHERE id = $1', [plans.seatId(0), plans.context.clock.now()]),
    );

    expect(valueOf(await handOver({})).action.seat).toMatchObject({ id: plans.seatId(1), ended: false });
  });

  it('given the same seat, an unknown one, one of another body or an abolished one, then it stays where it is', async () => {
    const other = await plans.context.within(plans.caller, (tx) => buildCouncil(tx, { seats: 1 }));
    expect(codeOf(await handOver({ seatId: plans.seatId(0) }))).toBe('seat.responsible-already');
    expect(codeOf(await handOver({ seatId: randomUUID() }))).toBe('seat.missing');
    expect(codeOf(await handOver({ seatId: other.seats[0]?.seatId }))).toBe('seat.missing');
    await plans.context.within(plans.caller, (tx) =>
      tx.query('UPDATE seat SET ended_at = $2 WHERE id = $1', [plans.seatId(1), plans.context.clock.now()]),
    );
    expect(codeOf(await handOver({}))).toBe('seat.ended');
    expect(await plans.entries(action)).toEqual([]);
  });

  it('given a member, then they hand over among their own seats alone', async () => {
    expect(codeOf(await handOver({}, plans.member(0)))).toBe('seat.not-yours');
    expect(codeOf(await handOver({}, plans.member(1)))).toBe('seat.not-yours');
    await plans.context.within(plans.caller, (tx) =>
      buildHolding(tx, {
        seatId: plans.seatId(1),
        contactId: plans.group.seats[0]?.contactId ?? '',
        capacity: 'deputy',
      }),
    );
    expect(codeOf(await handOver({}, plans.member(0)))).toBeUndefined();
  });

  it('given a stale version, a goal that does not hold or another municipality, then it is refused', async () => {
    const foreigner = await plans.context.coordinator();
    expect(codeOf(await handOver({}, foreigner))).toBe('action.missing');
    expect(codeOf(await handOver({ version: 2 }))).toBe('action.changed');
    await plans.adopt([plans.goalId(1)]);
    expect(codeOf(await handOver({}))).toBe('action.plan-superseded');
  });
});
