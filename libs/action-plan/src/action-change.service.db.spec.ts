import { randomUUID } from 'node:crypto';
import type { ActionView, ListedActionView } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { ActionPlanContext } from './action-plan-context.builder';

describe('a change of an action', () => {
  let plans: ActionPlanContext;
  let action: ActionView;
  const line = { text: 'Utkast till rutin klart' };

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(async () => {
    await plans.begin();
    action = await plans.create();
  });
  afterAll(() => plans.stop());

  it('given somebody else was quicker, then both are told, nothing is written, and what was written is theirs still', async () => {
    const { action: current } = await plans.log(action, { status: 'ongoing' });
    const yours = { version: action.version, ...line };

    expect(await plans.askLog(action, line)).toEqual({
      ok: false,
      error: { code: 'action.changed', current, yours },
    });
    expect(await plans.entries(action)).toHaveLength(1);
    expect(await plans.context.audited(plans.caller)).toEqual(['action.created', 'action.logged']);
  });

  it('given two at once without a key, then one is logged and the other is told of it', async () => {
    const codes = (await Promise.all([plans.askLog(action, line), plans.askLog(action, line)])).map(codeOf);

    expect(new Set(codes)).toEqual(new Set([undefined, 'action.changed']));
    expect(await plans.entries(action)).toHaveLength(1);
  });

  it('given a second click with the same key, then one is logged, and both are told of it', async () => {
    const twice = { ...plans.caller, idempotency: { key: 'samma', requestHash: 'lika' } };
    const [one, other] = await Promise.all([
      plans.askLog(action, line, twice),
      plans.askLog(action, line, twice),
    ]);

    expect(valueOf(one)).toEqual(valueOf(other));
    expect(await plans.entries(action)).toHaveLength(1);
  });

  it('given a goal that is not in the version that holds, then nothing is logged there', async () => {
    await plans.adopt([plans.goalId(1)]);

    expect(codeOf(await plans.askLog(action, line))).toBe('action.plan-superseded');
    expect(await plans.entries(action)).toEqual([]);
  });

  it('given a goal that the next version carries on, then it is logged as before', async () => {
    await plans.adopt([plans.goalId(3)]);

    expect((await plans.log(action, line)).action.goal).toMatchObject({ position: 1, holds: true });
  });

  it('given a member, then they log on seats they hold or deputise for, and on no other', async () => {
    expect(codeOf(await plans.askLog(action, line, plans.member(1)))).toBe('seat.not-yours');
    const { action: after } = await plans.log(action, line, plans.member(0));
    expect(codeOf(await plans.askLog(after, line, plans.member(0, 'deputy')))).toBeUndefined();
  });

  it('given the seat is handed over, then the successor logs on, the predecessor does not, and the action is as it was', async () => {
    const [seat, successor] = [plans.group.seats[0], plans.group.seats[1]];
    const predecessor = plans.member(0);
    await plans.log(action, line, predecessor);
    const [before] = await plans.entries(action);
    await plans.context.within(plans.caller, (tx) =>
      tx.query(`UPDATE seat_holding SET contact_id = $2 WHERE seat_id = $1 AND capacity = 'holder'`, [
        seat?.seatId,
        successor?.contactId,
      ]),
    );
    const [{ version, seat: now }] = (await plans.list()).items as [ListedActionView];
    const again = { id: action.id, version };

    expect(now).toMatchObject({ id: seat?.seatId, holderName: 'Exempel 1' });
    expect(version).toBe(2);
    expect(codeOf(await plans.askLog(again, line, predecessor))).toBe('action.missing');
    expect(codeOf(await plans.askLog(again, line, plans.member(1)))).toBeUndefined();
    expect((await plans.entries(action)).map(({ authorName }) => authorName)).toEqual([
      'Exempel 1',
      'Exempel 0',
    ]);
    expect((await plans.entries(action))[1]).toEqual(before);
  });

  it('given an abolished seat, then nobody has it, and whoever leads still logs', async () => {
    await plans.context.within(plans.caller, (tx) =>
      tx.query('UPDATE seat SET ended_at = $2 WHERE id = $1', [plans.seatId(0), plans.context.clock.now()]),
    );

    expect(codeOf(await plans.askLog(action, line, plans.member(0)))).toBe('action.missing');
    expect((await plans.log(action, line)).entry.seatFunction).toBe('Plats 0');
  });

  it('given nobody’s id, or another municipality, then there is none', async () => {
    const foreigner = await plans.context.coordinator();

    expect(codeOf(await plans.askLog({ id: randomUUID(), version: 1 }, line))).toBe('action.missing');
    expect(codeOf(await plans.askLog(action, line, foreigner))).toBe('action.missing');
  });
});
