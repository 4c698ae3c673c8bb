import type { SetGoals } from '@samsyn/contract';
import { RunTasksService } from '@samsyn/tasks';
import { codeOf, valueOf } from '@samsyn/testing';
import { PlanContext } from '../plan-context.builder';
import { PlanRemindersService } from '../plan-reminders/plan-reminders.service';
import { ReadPlansService } from '../read-plans/read-plans.service';

describe('a draft that is adopted', () => {
  let plans: PlanContext;

  beforeAll(async () => {
    plans = await PlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  const states = async (planId: string) => {
    const query = { limit: 50 };
    const page = valueOf(await plans.context.get(ReadPlansService).listVersions(plans.caller, planId, query));
    return page.items.map(({ number, state }) => [number, state]);
  };

  it('given a year alone, when it is adopted, then it holds, and the day is not known', async () => {
    const { draft } = await plans.create();
    const adopted = valueOf(await plans.askAdoption(await plans.withGoals(draft, 'Värna')));

    expect(adopted).toMatchObject({
      state: 'adopted',
      adoptedYear: 2017,
      adoptedOn: null,
      adoptedBy: 'Kommunstyrelsen',
      registryNumber: null,
      validUntil: null,
      version: 3,
    });
    expect(await plans.get(draft.planId)).toMatchObject({ adopted, draft: null });
    expect((await plans.context.audited(plans.caller)).at(-1)).toBe('plan-version.adopted');
  });

  it('given a version that holds, when the next is adopted, then it is superseded in that moment', async () => {
    const held = await plans.adopted('2017-05-22', 'violent-extremism', 'Värna');
    const draft = valueOf(await plans.draft(held.planId));
    const next = valueOf(
      await plans.askAdoption(draft, {
        adoptedYear: 2027,
        adoptedOn: '2027-03-08',
        adoptedBy: 'Kommunfullmäktige',
        registryNumber: 'KS 2017/0530',
        validUntil: '2030-12-31',
      }),
    );

    expect(next).toMatchObject({
      adoptedOn: '2027-03-08',
      registryNumber: 'KS 2017/0530',
      validUntil: '2030-12-31',
    });
    expect(await states(held.planId)).toEqual([
      [2, 'adopted'],
      [1, 'superseded'],
    ]);
  });

  it('given actions, when a version without their goal is adopted, then they are reminded of no more, and carried goals keep theirs', async () => {
    const held = await plans.adopted('2017-05-22', 'violent-extremism', 'Värna', 'Stödja');
    const [kept, lost] = await Promise.all(held.goals.map(({ id }) => plans.action(id)));
    const reminders = plans.context.get(PlanRemindersService);
    await plans.context.within(plans.caller, (tx) => reminders.planAll(tx));
    const reminded = () =>
      plans.context.within(plans.caller, async (tx) => {
        const rows = await tx.query<{ id: string }>(
          `SELECT DISTINCT subject_id AS id FROM mailing WHERE subject_type = 'action' AND state = 'pending'`,
        );
        return rows.map(({ id }) => id).toSorted();
      });
    const adopt = async (goals: SetGoals['goals']) => {
      const draft = valueOf(await plans.draft(held.planId));
      const adopted = valueOf(await plans.askAdoption(valueOf(await plans.askGoals(draft, goals))));
      await plans.context.get(RunTasksService).run();
      return adopted;
    };
    expect(await reminded()).toEqual([kept, lost].toSorted());

    await adopt([{ id: held.goals[0]?.id ?? '', wording: 'Värna om' }]);
    expect(await reminded()).toEqual([kept]);
    await adopt(held.goals.map(({ id, wording }) => ({ id, wording })));
    expect(await reminded()).toEqual([kept, lost].toSorted());
  });

  it('given two clicks, then it was adopted once', async () => {
    const { draft } = await plans.create();
    const ready = await plans.withGoals(draft, 'Värna');
    const codes = (await Promise.all([plans.askAdoption(ready), plans.askAdoption(ready)])).map(codeOf);

    expect(codes.toSorted()).toEqual(['plan-version.frozen', undefined]);
  });

  it('given what somebody adopts and another writes at once, then one of them is told', async () => {
    const { draft } = await plans.create();
    const ready = await plans.withGoals(draft, 'Värna');
    const answers = await Promise.all([plans.askAdoption(ready), plans.askGoals(ready, [])]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(['plan-version.frozen', 'plan-version.changed']).toContain(
      answers.map(codeOf).find((code) => code !== undefined),
    );
  });

  it('given no goals, a stale version, a day to come or no such version, then it stays a draft', async () => {
    const { draft } = await plans.create();
    expect(codeOf(await plans.askAdoption(draft))).toBe('plan.no-goals');
    const ready = await plans.withGoals(draft, 'Värna');

    expect(codeOf(await plans.askAdoption(draft))).toBe('plan-version.changed');
    const tomorrow = { adoptedYear: 2027, adoptedOn: '2027-03-09' };
    expect(codeOf(await plans.askAdoption(ready, tomorrow))).toBe('plan-version.adopted-ahead');
    expect(codeOf(await plans.askAdoption(ready, { adoptedYear: 2028 }))).toBe('plan-version.adopted-ahead');
    expect(codeOf(await plans.askAdoption(ready, {}, await plans.context.coordinator()))).toBe(
      'plan-version.missing',
    );
    expect(await states(draft.planId)).toEqual([[1, 'draft']]);
  });
});
