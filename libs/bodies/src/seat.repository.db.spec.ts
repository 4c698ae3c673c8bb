import { AccessModule } from '@samsyn/access';
import { OrganisationsModule } from '@samsyn/organisations';
import type { Caller } from '@samsyn/platform';
import { buildBody, buildOrganisation, TestContext } from '@samsyn/testing';
import { BodiesModule } from './bodies.module';
import { SeatRepository } from './seat.repository';

const seats = 2_000;
const now = new Date('2026-11-23T08:00:00Z');

describe('the holders of many seats', () => {
  let context: TestContext;
  let caller: Caller;
  let bodyId: string;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
    caller = await context.coordinator();
    await context.within(caller, async (tx) => {
      bodyId = await buildBody(tx);
      const values = [tx.scope.municipalityId, await buildOrganisation(tx), bodyId, seats];
      await tx.query(
        `WITH seated AS (
           INSERT INTO seat (municipality_id, body_id, organisation_id, function, position)
           SELECT $1::uuid, $3::uuid, $2::uuid, 'Uppdrag ' || number, number FROM generate_series(1, $4::int) number
           RETURNING id, position
         ), contacts AS (
           INSERT INTO contact (municipality_id, organisation_id, role, email)
           SELECT $1::uuid, $2::uuid, position::text, position || '@polisen.example' FROM seated
           RETURNING id, role
         )
         INSERT INTO seat_holding (municipality_id, seat_id, contact_id, capacity, held_from, held_until)
         SELECT $1::uuid, seated.id, contacts.id, 'holder', year.held_from, year.held_from + interval '1 year'
         FROM seated JOIN contacts ON contacts.role = seated.position::text,
           generate_series('2024-01-01'::timestamptz, '2026-01-01', '1 year') AS year (held_from)`,
        values,
      );
    });
  });
  afterAll(() => context.stop());

  it('given two thousand seats with a history, when they are asked for with the holders of today, then each seat comes once and soon', async () => {
    const repository = context.get(SeatRepository);
    const started = performance.now();
    const rows = await context.within(caller, (tx) => repository.ofBodyAt(tx, bodyId, now));
    const again = await context.within(caller, (tx) =>
      repository.byIdsAt(
        tx,
        rows.map(({ seatId }) => seatId),
        now,
      ),
    );

    // a twentieth of a second each where nothing else runs; a join by the table’s size took four
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(rows).toHaveLength(seats);
    expect(rows.every(({ holder, position }) => holder?.role === String(position))).toBe(true);
    expect(again).toEqual(rows);
  });

  it('given an instant after every holding, when the seats are asked for, then every seat is vacant', async () => {
    const rows = await context.within(caller, (tx) =>
      context.get(SeatRepository).ofBodyAt(tx, bodyId, new Date('2027-01-01T00:00:00Z')),
    );

    expect(rows).toHaveLength(seats);
    expect(rows.every(({ holder }) => holder === null)).toBe(true);
  });

  it('given no seats, when they are asked for, then there are none', async () => {
    const none = await context.within(caller, (tx) => context.get(SeatRepository).byIdsAt(tx, [], now));

    expect(none).toEqual([]);
  });
});
