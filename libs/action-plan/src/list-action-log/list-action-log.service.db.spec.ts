import { listActionLogSchema } from '@samsyn/contract';
import { buildCouncil, codeOf, valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
import { HandOverActionService } from '../hand-over-action/hand-over-action.service';
import { ListActionLogService } from './list-action-log.service';

describe('the log of an action', () => {
  let plans: ActionPlanContext;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
    await plans.begin();
  });
  afterAll(() => plans.stop());

  const list = (id: string, query: object = {}, by = plans.caller) =>
    plans.context.get(ListActionLogService).list(by, id, listActionLogSchema.parse(query));

  it('given entries, then the latest comes first, a page at a time, to whoever sees the action', async () => {
    let action = await plans.create();
    await plans.log(await plans.create(), { text: 'Om en annan' });
    for (const text of ['ett', 'två', 'tre']) ({ action } = await plans.log(action, { text }));
    const first = valueOf(await list(action.id, { limit: 2 }, plans.member(1)));
    const second = valueOf(await list(action.id, { limit: 2, cursor: first.next ?? '' }, plans.member(1)));
    expect([first, second].map(({ items }) => items.map(({ text }) => text))).toEqual([
      ['tre', 'två'],
      ['ett'],
    ]);
    expect(second.next).toBeNull();

    const foreigner = await plans.context.coordinator();
    expect(codeOf(await list(action.id, {}, foreigner))).toBe('action.missing');
    expect(codeOf(await list(action.id, {}, { ...plans.member(0), contactId: null }))).toBe('action.missing');
  });

  it('given a seat, then what was logged while it was responsible, with the action; the plan of a foreign body is left out', async () => {
    const { bodyId } = plans.group;
    const ofSeat = (at: number, by = plans.caller, body = bodyId) =>
      plans.context
        .get(ListActionLogService)
        .ofSeat(by, { bodyId: body, seatId: plans.seatId(at) }, listActionLogSchema.parse({ limit: 3 }));
    const theirs = await plans.create({ title: 'Först hos dem', seatId: plans.seatId(1) });
    const { action } = await plans.log(theirs, { text: 'Vår rad' });
    const handed = await plans.context
      .get(HandOverActionService)
      .handOver(plans.caller, action.id, { version: action.version, seatId: plans.seatId(2) });
    await plans.log(valueOf(handed).action, { text: 'Nu deras rad' });

    const before = valueOf(await ofSeat(1, plans.member(0)));
    expect(before.items.map((entry) => [entry.text, entry.action.title, entry.handedTo !== null])).toEqual([
      [null, 'Först hos dem', true],
      ['Vår rad', 'Först hos dem', false],
    ]);
    expect(valueOf(await ofSeat(2)).items.map(({ text }) => text)).toEqual(['Nu deras rad']);

    const other = await plans.context.within(plans.caller, async (tx) => {
      const council = await buildCouncil(tx, { seats: 1 });
      await tx.query('UPDATE plan SET body_id = $1', [council.bodyId]);
      return council;
    });
    expect(valueOf(await ofSeat(2, plans.member(0))).items).toEqual([]);
    expect(valueOf(await ofSeat(2, plans.member(2))).items).toHaveLength(1);
    expect(valueOf(await ofSeat(2)).items).toHaveLength(1);
    expect(codeOf(await ofSeat(2, plans.caller, other.bodyId))).toBe('seat.missing');
    expect(codeOf(await ofSeat(2, await plans.context.coordinator()))).toBe('seat.missing');
    await plans.context.within(plans.caller, (tx) => tx.query('UPDATE plan SET body_id = $1', [bodyId]));
  });

  it('given an entry, then the database keeps it from being changed or removed', async () => {
    const { action } = await plans.log(await plans.create(), { text: 'Så var det' });
    for (const sql of [
      `UPDATE action_log_entry SET text = 'x'`,
      'DELETE FROM action_log_entry',
      'DELETE FROM action_reading',
    ]) {
      await expect(plans.context.within(plans.caller, (tx) => tx.query(sql))).rejects.toThrow(
        'permission denied',
      );
    }
    expect((await plans.entries(action))[0]?.text).toBe('Så var det');
  });
});
