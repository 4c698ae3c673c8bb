import { randomUUID } from 'node:crypto';
import type { UpdatePlan } from '@samsyn/contract';
import { buildBody, codeOf, valueOf } from '@samsyn/testing';
import { PlanContext } from '../plan-context.builder';
import { UpdatePlanService } from './update-plan.service';

describe('a changed plan', () => {
  let plans: PlanContext;

  beforeAll(async () => {
    plans = await PlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  const update = (id: string, yours: UpdatePlan, by = plans.caller) =>
    plans.context.get(UpdatePlanService).update(by, id, yours);

  it('given another title and body, when it is changed, then its draft stays as it is', async () => {
    const { id, draft } = await plans.create();
    const bodyId = await plans.context.within(plans.caller, (tx) => buildBody(tx, { name: 'Nya gruppen' }));
    const changed = valueOf(await update(id, { title: 'Nya planen', bodyId, version: 1 }));

    expect(changed).toMatchObject({
      title: 'Nya planen',
      bodyId,
      bodyName: 'Nya gruppen',
      draft,
      version: 2,
    });
    expect(await plans.context.audited(plans.caller)).toEqual(['plan.created', 'plan.updated']);
  });

  it('given a stale version, when it is changed, then both are told and nothing is written', async () => {
    const { id } = await plans.create();
    const current = valueOf(await update(id, { title: 'Först', version: 1 }));
    const yours = { title: 'Sedan', version: 1 };

    expect(await update(id, yours)).toEqual({ ok: false, error: { code: 'plan.changed', current, yours } });
    expect((await plans.get(id)).title).toBe('Först');
  });

  it('given a body or a plan that is not there, then it is refused', async () => {
    const { id } = await plans.create();

    expect(codeOf(await update(id, { bodyId: randomUUID(), version: 1 }))).toBe('body.missing');
    expect(codeOf(await update(randomUUID(), { title: 'Planen', version: 1 }))).toBe('plan.missing');
    expect(codeOf(await update(id, { title: 'Vår', version: 1 }, await plans.context.coordinator()))).toBe(
      'plan.missing',
    );
  });
});
