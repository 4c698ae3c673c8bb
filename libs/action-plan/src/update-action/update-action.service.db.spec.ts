import { randomUUID } from 'node:crypto';
import { type ActionView, updateActionSchema } from '@samsyn/contract';
import { buildFirstLineUnit, buildOrganisation, buildPlan, codeOf, valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
import { UpdateActionService } from './update-action.service';

describe('an action that is changed', () => {
  let plans: ActionPlanContext;
  let action: ActionView;
  let unitId: string;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(async () => {
    await plans.begin();
    unitId = await plans.context.within(plans.caller, (tx) =>
      buildFirstLineUnit(tx, { seatId: plans.seatId(1) }),
    );
    action = await plans.create({ startsOn: '2026-09-22', unitIds: [unitId] });
  });
  afterAll(() => plans.stop());

  const update = (values: object, by = plans.caller) =>
    plans.context
      .get(UpdateActionService)
      .update(by, action.id, updateActionSchema.parse({ version: 1, ...values }));

  it('given some fields, then the rest stays, and the audit log says which, and not what', async () => {
    const changed = valueOf(
      await update({ title: 'Rutin för stöd', result: 'Beslutad', preventionLevel: 'selective' }),
    );

    expect(changed).toEqual({
      ...action,
      title: 'Rutin för stöd',
      result: 'Beslutad',
      preventionLevel: 'selective',
      version: 2,
    });
    const [, entry] = await plans.context.within(plans.caller, (tx) =>
      tx.query('SELECT action, detail FROM audit_entry ORDER BY seq'),
    );
    const fields = ['title', 'preventionLevel', 'result'];
    expect(entry).toEqual({
      action: 'action.updated',
      detail: { version: 2, fields: expect.arrayContaining(fields) },
    });
    expect(await plans.entries(action)).toEqual([]);
  });

  it('given another last day, then the log has both; the same day says nothing', async () => {
    const changed = valueOf(await update({ dueOn: '2027-03-31' }));
    expect(changed).toMatchObject({ dueOn: '2027-03-31', overdueDays: null });
    expect(await plans.entries(action)).toMatchObject([
      { due: { from: '2027-02-22', to: '2027-03-31' }, text: null },
    ]);

    valueOf(await update({ dueOn: '2027-03-31', version: 2 }));
    expect(await plans.entries(action)).toHaveLength(1);
  });

  it('given one day alone, then it is held against the other that stands', async () => {
    expect(codeOf(await update({ dueOn: '2026-09-21' }))).toBe('action.due-before-start');
    expect(codeOf(await update({ startsOn: '2027-02-23' }))).toBe('action.due-before-start');
    expect(codeOf(await update({ startsOn: '2027-02-22' }))).toBeUndefined();
    expect(codeOf(await update({ dueOn: '2026-09-21', startsOn: null, version: 2 }))).toBeUndefined();
  });

  it('given those who take part, then they are those; a unit that has ended since may stay, and joins nothing', async () => {
    const organisationId = await plans.context.within(plans.caller, async (tx) => {
      await tx.query('UPDATE first_line_unit SET ended_at = $2 WHERE id = $1', [
        unitId,
        plans.context.clock.now(),
      ]);
      return buildOrganisation(tx, { name: 'Biblioteket' });
    });
    expect(valueOf(await update({ organisationIds: [organisationId] }))).toMatchObject({
      units: [{ id: unitId }],
      organisations: [{ id: organisationId, name: 'Biblioteket' }],
    });
    expect(codeOf(await update({ version: 2, unitIds: [unitId, randomUUID()] }))).toBe('unit.missing');
    expect(codeOf(await update({ version: 2, organisationIds: [randomUUID()] }))).toBe(
      'organisation.missing',
    );
    expect(valueOf(await update({ version: 2, unitIds: [] }))).toMatchObject({
      units: [],
      organisations: [{ id: organisationId }],
    });
    expect(codeOf(await update({ version: 3, unitIds: [unitId] }))).toBe('unit.missing');
  });

  it('given its goal holds no more, then it changes when who has it gives it one of the plan that does', async () => {
    const other = await plans.context.within(plans.caller, (tx) =>
      buildPlan(tx, { bodyId: plans.group.bodyId, kind: 'crime-prevention' }),
    );
    await plans.adopt([plans.goalId(1)]);

    expect(codeOf(await update({ title: 'x' }))).toBe('action.plan-superseded');
    expect(codeOf(await update({ goalId: plans.goalId(2) }))).toBe('action.plan-superseded');
    expect(codeOf(await update({ goalId: other.goalIds[0] }))).toBe('goal.missing');
    expect(codeOf(await update({ goalId: randomUUID() }))).toBe('goal.missing');
    expect(valueOf(await update({ goalId: plans.goalId(1) }, plans.member(0)))).toMatchObject({
      goal: { id: plans.goalId(1), position: 1, holds: true },
      mayLog: true,
    });
  });

  it('given a member, then they change what their own seats have', async () => {
    expect(codeOf(await update({ title: 'x' }, plans.member(1)))).toBe('seat.not-yours');
    expect(codeOf(await update({ title: 'x' }, plans.member(0)))).toBeUndefined();
  });

  it('given a stale version or another municipality, then nothing changes', async () => {
    const current = valueOf(await update({ title: 'Först' }));
    const yours = { version: 1, title: 'Sedan', unitIds: [] };

    expect(await update(yours)).toEqual({ ok: false, error: { code: 'action.changed', current, yours } });
    expect(codeOf(await update({ title: 'x' }, await plans.context.coordinator()))).toBe('action.missing');
  });
});
