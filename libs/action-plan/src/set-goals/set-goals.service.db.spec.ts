import { randomUUID } from 'node:crypto';
import { codeOf, valueOf } from '@samsyn/testing';
import { PlanContext } from '../plan-context.builder';

describe('the goals of a draft', () => {
  let plans: PlanContext;

  beforeAll(async () => {
    plans = await PlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  it('given goals, when they change place, words and number, then those with an id stay what they are', async () => {
    const { draft } = await plans.create();
    const before = await plans.withGoals(draft, 'Värna', 'Motverka', 'Underlätta');
    const [first, , third] = before.goals.map(({ id }) => id);
    const after = valueOf(
      await plans.askGoals(before, [
        { id: third, wording: 'Underlätta att lämna' },
        { wording: 'Nytt' },
        { id: first, wording: 'Värna' },
      ]),
    );

    expect(after.goals).toEqual([
      { id: third, position: 1, wording: 'Underlätta att lämna' },
      { id: expect.any(String), position: 2, wording: 'Nytt' },
      { id: first, position: 3, wording: 'Värna' },
    ]);
    expect([draft.version, before.version, after.version]).toEqual([1, 2, 3]);
    expect((await plans.context.audited(plans.caller)).slice(1)).toEqual([
      'plan-version.goals-set',
      'plan-version.goals-set',
    ]);
  });

  it('given a goal that an earlier draft dropped, when it comes back, then it is the same one', async () => {
    const { draft } = await plans.create();
    const before = await plans.withGoals(draft, 'Värna');
    const emptied = valueOf(await plans.askGoals(before, []));
    const id = before.goals[0]?.id;

    expect(emptied.goals).toEqual([]);
    expect(valueOf(await plans.askGoals(emptied, [{ id, wording: 'Åter' }])).goals[0]?.id).toBe(id);
  });

  it('given a stale version, when goals are written, then what stands is told and kept', async () => {
    const { draft } = await plans.create();
    const current = await plans.withGoals(draft, 'Värna');
    const yours = { version: 1, goals: [{ wording: 'Annat' }] };

    expect(await plans.askGoals(draft, yours.goals)).toEqual({
      ok: false,
      error: { code: 'plan-version.changed', current, yours },
    });
    expect((await plans.get(current.planId)).draft).toEqual(current);
  });

  it('given a version that has been adopted, and then superseded, when goals are written, then it is frozen', async () => {
    const held = await plans.adopted('2017-05-22', 'violent-extremism', 'Värna');
    const next = valueOf(await plans.draft(held.planId));

    expect(codeOf(await plans.askGoals(held, []))).toBe('plan-version.frozen');
    valueOf(await plans.askAdoption(next, { adoptedYear: 2022 }));
    expect(codeOf(await plans.askGoals({ ...held, version: held.version + 1 }, []))).toBe(
      'plan-version.frozen',
    );
  });

  it('given another plan’s goal, or one that is not there, then nothing is written', async () => {
    const other = await plans.adopted('2026-01-12', 'crime-prevention', 'Trygghet');
    const { draft } = await plans.create();
    const mixed = (id: string | undefined) =>
      plans.askGoals(draft, [{ wording: 'Nytt' }, { id, wording: 'Gammalt' }]);

    expect(codeOf(await mixed(other.goals[0]?.id))).toBe('goal.missing');
    expect(codeOf(await mixed(randomUUID()))).toBe('goal.missing');
    expect((await plans.get(draft.planId)).draft).toEqual(draft);
  });

  it('given a version of another plan or municipality, then it is missing', async () => {
    const other = await plans.adopted('2026-01-12', 'crime-prevention', 'Trygghet');
    const { draft } = await plans.create();

    expect(codeOf(await plans.askGoals({ ...draft, planId: other.planId }, []))).toBe('plan-version.missing');
    expect(codeOf(await plans.askGoals(draft, [], await plans.context.coordinator()))).toBe(
      'plan-version.missing',
    );
  });
});
