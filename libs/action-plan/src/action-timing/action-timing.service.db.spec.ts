import { randomUUID } from 'node:crypto';
import { type ActionTimingRule, defaultActionTiming, setActionTimingSchema } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { RunTasksService } from '@samsyn/tasks';
import { ActionPlanContext } from '../action-plan-context.builder';
import { ActionTimingService } from './action-timing.service';

const onlyOverdue: ActionTimingRule[] = [
  { id: 'overdue', kind: 'overdue', offset: 3, unit: 'days', addressee: 'holder', on: true },
];

describe('when a body is reminded of its actions', () => {
  let plans: ActionPlanContext;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  const timings = () => plans.context.get(ActionTimingService);
  const get = async (bodyId = plans.group.bodyId) => timings().get(plans.caller, bodyId);
  const set = (rules: ActionTimingRule[], version = 1, bodyId = plans.group.bodyId) =>
    timings().set(plans.caller, bodyId, { rules, version });

  it('given nothing was chosen, then the defaults are shown; and no body has none', async () => {
    expect(valueOf(await get())).toEqual({ rules: defaultActionTiming, version: 1 });
    expect([codeOf(await get(randomUUID())), codeOf(await set([], 1, randomUUID()))]).toEqual([
      'body.missing',
      'body.missing',
    ]);
  });

  it('given a choice, then a task plans its actions anew, and nothing is planned for what is off', async () => {
    const action = await plans.create({ dueOn: '2027-03-22' });
    expect(await plans.planned(action)).toHaveLength(3);
    const chosen = valueOf(await set(onlyOverdue));
    expect(chosen).toEqual({ rules: onlyOverdue, version: 2, tasks: [expect.any(String)] });
    expect(await plans.context.lastAudited(plans.caller)).toMatchObject({
      action: 'action-timing.set',
      detail: { version: 2 },
    });
    await plans.context.get(RunTasksService).run();
    expect((await plans.planned(action)).map(({ mail }) => mail)).toEqual(['overdue seat 2027-03-25 07:00']);

    valueOf(await set([], 2));
    await plans.context.get(RunTasksService).run();
    expect(await plans.planned(action)).toEqual([]);
  });

  it('given two who choose, then the second is told what the first chose', async () => {
    valueOf(await set(onlyOverdue));
    const again = await set([], 1);
    expect(again).toMatchObject({
      ok: false,
      error: {
        code: 'action-timing.changed',
        current: { rules: onlyOverdue, version: 2 },
        yours: { rules: [] },
      },
    });
    expect(codeOf(await set([], 3))).toBe('action-timing.changed');
  });

  it.each<[string, Partial<ActionTimingRule>]>([
    ['something due after its day', { kind: 'due', offset: 1 }],
    ['something overdue before it', { kind: 'overdue', offset: -1 }],
    ['what is silent to the deputy', { kind: 'silent', offset: 8, addressee: 'deputy' }],
    ['a quarter’s mail in the next', { kind: 'standing', offset: 61 }],
  ])('given %s, then it is no rule', (_what, values) => {
    const rule = { ...onlyOverdue[0], ...values };
    expect(setActionTimingSchema.safeParse({ version: 1, rules: [rule] }).success).toBe(false);
  });

  it('given two rules of one id, then they are refused: the ledger tells its mails apart by it', () => {
    const rules = [...onlyOverdue, ...onlyOverdue];
    expect(setActionTimingSchema.safeParse({ version: 1, rules }).success).toBe(false);
    expect(setActionTimingSchema.safeParse({ version: 1, rules: defaultActionTiming }).success).toBe(true);
  });
});
