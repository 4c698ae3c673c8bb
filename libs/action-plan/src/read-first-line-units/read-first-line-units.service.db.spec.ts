import { buildBody, buildSeat, insertedRow } from '@samsyn/testing';
import { PlanContext } from '../plan-context.builder';
import { ReadFirstLineUnitsService } from './read-first-line-units.service';

describe('the units of the first line as they are read', () => {
  let plans: PlanContext;

  beforeAll(async () => {
    plans = await PlanContext.start();
    await plans.begin();
    await plans.context.within(plans.caller, async (tx) => {
      const organisationId = plans.group.seats[0]?.organisationId ?? '';
      const elsewhere = await buildSeat(tx, { bodyId: await buildBody(tx), organisationId });
      for (const [name, seatId] of [
        ['Skolorna', plans.seatId(0)],
        ['Fritidsfabriken', plans.seatId(1)],
        ['Annan', elsewhere],
      ]) {
        await insertedRow(tx, 'first_line_unit', { name, seat_id: seatId });
      }
    });
  });
  afterAll(() => plans.stop());

  const names = async (by = plans.caller) =>
    (await plans.context.get(ReadFirstLineUnitsService).list(by, { limit: 50 })).items.map(
      ({ name }) => name,
    );

  it('given three units, then they come by name', async () => {
    expect(await names()).toEqual(['Annan', 'Fritidsfabriken', 'Skolorna']);
  });

  it('given a member, then those whose seat is of a body they sit on', async () => {
    expect(await names(plans.member)).toEqual(['Fritidsfabriken', 'Skolorna']);
  });

  it('given a seat that is abolished, then its unit says so from that day', async () => {
    const ended = async () =>
      (await plans.context.get(ReadFirstLineUnitsService).list(plans.caller, { limit: 50 })).items.map(
        ({ name, seatEnded, bodyId }) => [name, seatEnded, bodyId === plans.group.bodyId],
      );
    await plans.context.within(plans.caller, (tx) =>
      tx.query(`UPDATE seat SET ended_at = product_now() + interval '1 day' WHERE id = $1`, [
        plans.seatId(0),
      ]),
    );
    const before = [
      ['Annan', false, false],
      ['Fritidsfabriken', false, true],
      ['Skolorna', false, true],
    ];
    expect(await ended()).toEqual(before);
    plans.context.clock.advance(24 * 3_600_000);
    expect(await ended()).toEqual(before.map(([name, _, own]) => [name, name === 'Skolorna', own]));
  });

  it('given another municipality, then none', async () => {
    expect(await names(await plans.context.coordinator())).toEqual([]);
  });
});
