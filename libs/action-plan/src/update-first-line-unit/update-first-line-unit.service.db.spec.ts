import { randomUUID } from 'node:crypto';
import type { UpdateFirstLineUnit } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { CreateFirstLineUnitService } from '../create-first-line-unit/create-first-line-unit.service';
import { PlanContext } from '../plan-context.builder';
import { ReadFirstLineUnitsService } from '../read-first-line-units/read-first-line-units.service';
import { UpdateFirstLineUnitService } from './update-first-line-unit.service';

describe('a changed unit of the first line', () => {
  let plans: PlanContext;
  let id: string;

  beforeAll(async () => {
    plans = await PlanContext.start();
  });
  beforeEach(async () => {
    await plans.begin();
    ({ id } = await create('Fritidsfabriken'));
  });
  afterAll(() => plans.stop());

  const create = async (name: string) =>
    valueOf(
      await plans.context
        .get(CreateFirstLineUnitService)
        .create(plans.caller, { name, seatId: plans.seatId(0) }),
    );
  const update = (yours: UpdateFirstLineUnit, which = id, by = plans.caller) =>
    plans.context.get(UpdateFirstLineUnitService).update(by, which, yours);

  it('given another name and seat, when it is changed, then it is told with them', async () => {
    expect(
      valueOf(await update({ name: 'Ungdomens hus', seatId: plans.seatId(1), version: 1 })),
    ).toMatchObject({
      name: 'Ungdomens hus',
      seatFunction: 'Plats 1',
      bodyId: plans.group.bodyId,
      seatEnded: false,
      endedAt: null,
      version: 2,
    });
    expect((await plans.context.audited(plans.caller)).at(-1)).toBe('first-line-unit.updated');
  });

  it('given a unit that ends, then it stands in the list as ended, and can begin again', async () => {
    const ended = valueOf(await update({ ended: true, version: 1 }));
    const { items } = await plans.context.get(ReadFirstLineUnitsService).list(plans.caller, { limit: 50 });

    expect(ended.endedAt).toMatch(/^2027-03-08T07:00/);
    expect(items).toEqual([ended]);
    expect((await plans.context.audited(plans.caller)).at(-1)).toBe('first-line-unit.ended');
    expect(valueOf(await update({ ended: false, version: 2 })).endedAt).toBeNull();
  });

  it('given a stale version, when it is changed, then both are told', async () => {
    const current = valueOf(await update({ name: 'Ungdomens hus', version: 1 }));
    const yours = { name: 'Gården', version: 1 };

    expect(await update(yours)).toEqual({ ok: false, error: { code: 'unit.changed', current, yours } });
  });

  it('given what is not there or is taken, then it is refused', async () => {
    await create('Skolorna');

    expect(codeOf(await update({ name: 'Skolorna', version: 1 }))).toBe('unit.exists');
    expect(codeOf(await update({ seatId: randomUUID(), version: 1 }))).toBe('seat.missing');
    expect(codeOf(await update({ name: 'Gården', version: 1 }, randomUUID()))).toBe('unit.missing');
    const foreigner = await plans.context.coordinator();
    expect(codeOf(await update({ name: 'Gården', version: 1 }, id, foreigner))).toBe('unit.missing');
    await plans.context.within(plans.caller, (tx) =>
      tx.query('UPDATE seat SET ended_at = product_now() WHERE id = $1', [plans.seatId(2)]),
    );
    expect(codeOf(await update({ seatId: plans.seatId(2), version: 1 }))).toBe('seat.ended');
  });
});
