import { listActionLogSchema } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
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
