import { randomUUID } from 'node:crypto';
import { codeOf, valueOf } from '@samsyn/testing';
import { PlanContext } from '../plan-context.builder';
import { CreateFirstLineUnitService } from './create-first-line-unit.service';

describe('a new unit of the first line', () => {
  let plans: PlanContext;

  beforeAll(async () => {
    plans = await PlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  const create = (values: object = {}, by = plans.caller) =>
    plans.context
      .get(CreateFirstLineUnitService)
      .create(by, { name: 'Fritidsfabriken', seatId: plans.seatId(1), ...values });

  it('given a seat, when a unit is added, then it is told with the seat that speaks for it', async () => {
    expect(valueOf(await create())).toEqual({
      id: expect.any(String),
      name: 'Fritidsfabriken',
      seatId: plans.seatId(1),
      seatFunction: 'Plats 1',
      bodyId: plans.group.bodyId,
      seatEnded: false,
      endedAt: null,
      version: 1,
    });
    expect(await plans.context.audited(plans.caller)).toEqual(['first-line-unit.created']);
  });

  it('given two clicks, then there is one', async () => {
    const codes = (await Promise.all([create(), create()])).map(codeOf);
    expect(codes.toSorted()).toEqual(['unit.exists', undefined]);
  });

  it('given a seat that is not there, is another municipality’s or has ended, then it is refused', async () => {
    expect(codeOf(await create({ seatId: randomUUID() }))).toBe('seat.missing');
    expect(codeOf(await create({}, await plans.context.coordinator()))).toBe('seat.missing');
    await plans.context.within(plans.caller, (tx) =>
      tx.query('UPDATE seat SET ended_at = product_now() WHERE id = $1', [plans.seatId(1)]),
    );
    expect(codeOf(await create())).toBe('seat.ended');
  });
});
