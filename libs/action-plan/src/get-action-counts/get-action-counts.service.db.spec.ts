import { type CountActions, countActionsSchema } from '@samsyn/contract';
import { ActionPlanContext } from '../action-plan-context.builder';
import { GetActionCountsService } from './get-action-counts.service';

describe('how many actions there are', () => {
  let plans: ActionPlanContext;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  const counts = (query: Partial<CountActions> = {}, by = plans.caller) =>
    plans.context.get(GetActionCountsService).get(by, countActionsSchema.parse(query));

  it('given none, then there are none', async () => {
    expect(await counts()).toEqual({ open: 0, overdue: 0, silent: 0, ended: 0 });
  });

  it('given some of each, then each count is what the list has, also narrowed, and for a member', async () => {
    const late = await plans.create({ dueOn: '2027-02-22' });
    const quiet = await plans.create({
      dueOn: '2027-11-30',
      seatId: plans.seatId(1),
      goalId: plans.goalId(1),
    });
    await plans.create({ dueOn: '2027-12-15' });
    const ended = await plans.create({ dueOn: '2027-02-01' });
    await plans.context.within(plans.caller, async (tx) => {
      const { clock } = plans.context;
      await tx.query('UPDATE action SET last_logged_at = $1', [clock.now()]);
      await tx.query(`UPDATE action SET last_logged_at = '2026-12-01T08:00:00Z' WHERE id = $1`, [quiet.id]);
      await tx.query(`UPDATE action SET status = 'done', ended_at = $2 WHERE id = $1`, [
        ended.id,
        clock.now(),
      ]);
    });

    expect(await counts()).toEqual({ open: 3, overdue: 1, silent: 1, ended: 1 });
    expect(await plans.titles({ overdue: 'true' })).toEqual([late.title]);
    expect(await counts({ goalId: plans.goalId(1) })).toEqual({ open: 1, overdue: 0, silent: 1, ended: 0 });
    expect(await counts({ seatId: plans.seatId(0) })).toEqual({ open: 2, overdue: 1, silent: 0, ended: 1 });
    expect(await counts({}, plans.member(1))).toEqual({ open: 3, overdue: 1, silent: 1, ended: 1 });
    const nobody = { ...plans.member(1), contactId: null };
    expect(await counts({}, nobody)).toEqual({ open: 0, overdue: 0, silent: 0, ended: 0 });
  });
});
