import { randomUUID } from 'node:crypto';
import { codeOf, valueOf } from '@samsyn/testing';
import { PlanContext } from '../plan-context.builder';

describe('the next draft of a plan', () => {
  let plans: PlanContext;

  beforeAll(async () => {
    plans = await PlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  it('given a version that holds, when a draft is begun, then its goals come along as the same goals', async () => {
    const held = await plans.adopted('2017-05-22', 'violent-extremism', 'Värna', 'Motverka');
    const draft = valueOf(await plans.draft(held.planId));

    expect(draft).toMatchObject({
      number: 2,
      state: 'draft',
      adoptedYear: null,
      adoptedBy: null,
      version: 1,
    });
    expect(draft.goals).toEqual(held.goals);
    expect((await plans.get(held.planId)).adopted).toEqual(held);
    expect((await plans.context.audited(plans.caller)).at(-1)).toBe('plan-version.created');
  });

  it('given goals that the version before last had, then the next draft has those of the last alone', async () => {
    const first = await plans.adopted('2017-05-22', 'violent-extremism', 'Värna', 'Motverka');
    const second = valueOf(await plans.draft(first.planId));
    const kept = second.goals.slice(1).map(({ id, wording }) => ({ id, wording }));
    const rewritten = valueOf(await plans.askGoals(second, [...kept, { wording: 'Underlätta' }]));
    const held = valueOf(await plans.askAdoption(rewritten, { adoptedYear: 2022 }));

    expect(valueOf(await plans.draft(first.planId)).goals).toEqual(held.goals);
    expect(held.goals[0]?.id).toBe(first.goals[1]?.id);
  });

  it('given two clicks, or a draft that is worked on, then there is one', async () => {
    const { planId } = await plans.adopted('2017-05-22', 'violent-extremism', 'Värna');
    const codes = (await Promise.all([plans.draft(planId), plans.draft(planId)])).map(codeOf);

    expect(codes.toSorted()).toEqual(['plan.draft-exists', undefined]);
    expect(codeOf(await plans.draft(planId))).toBe('plan.draft-exists');
    expect((await plans.get(planId)).draft?.number).toBe(2);
  });

  it('given no such plan, or another municipality’s, then it is refused', async () => {
    const { planId } = await plans.adopted('2017-05-22', 'violent-extremism', 'Värna');

    expect(codeOf(await plans.draft(randomUUID()))).toBe('plan.missing');
    expect(codeOf(await plans.draft(planId, await plans.context.coordinator()))).toBe('plan.missing');
  });
});
