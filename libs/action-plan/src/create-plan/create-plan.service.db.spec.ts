import { randomUUID } from 'node:crypto';
import { codeOf, valueOf } from '@samsyn/testing';
import { PlanContext } from '../plan-context.builder';

describe('a new plan', () => {
  let plans: PlanContext;

  beforeAll(async () => {
    plans = await PlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  it('given a body, when its plan is added, then there is a first draft without goals, and no clock', async () => {
    const plan = valueOf(await plans.ask({ kind: 'crime-prevention', title: 'Brottsförebyggande plan' }));

    expect(plan).toEqual({
      id: expect.any(String),
      bodyId: plans.group.bodyId,
      bodyName: expect.stringContaining('Exempelrådet'),
      kind: 'crime-prevention',
      title: 'Brottsförebyggande plan',
      adopted: null,
      draft: expect.objectContaining({ planId: plan.id, number: 1, state: 'draft', goals: [], version: 1 }),
      revision: null,
      version: 1,
    });
    expect(await plans.get(plan.id)).toEqual({ ...plan, revisionBasis: null });
    expect(await plans.context.audited(plans.caller)).toEqual(['plan.created']);
  });

  it('given two clicks, or another plan of the kind, then there is one', async () => {
    const codes = (await Promise.all([plans.ask(), plans.ask({ title: 'En annan' })])).map(codeOf);

    expect(codes.toSorted()).toEqual(['plan.exists', undefined]);
    expect(codeOf(await plans.ask({ kind: 'crime-prevention' }))).toBeUndefined();
  });

  it('given no such body, or another municipality’s, then it is refused', async () => {
    expect(codeOf(await plans.ask({ bodyId: randomUUID() }))).toBe('body.missing');
    expect(codeOf(await plans.ask({}, await plans.context.coordinator()))).toBe('body.missing');
  });
});
