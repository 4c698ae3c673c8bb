import { AccessModule } from '@samsyn/access';
import { OrganisationsModule } from '@samsyn/organisations';
import type { Caller } from '@samsyn/platform';
import { buildBody, buildOrganisation, TestContext } from '@samsyn/testing';
import { BodiesModule } from './bodies.module';
import { SeatRepository } from './seat.repository';

const seats = 2_000;
const now = new Date('2026-11-23T08:00:00Z');

describe('the occupants of many seats', () => {
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

  it('given two thousand seats with a history, when the occupants of today are asked for, then each seat comes once and soon', async () => {
    const lines = await context.within(caller, async (tx) => {
      const { municipalityId } = tx.scope;
      const q = (context.get(SeatRepository) as any);
      const seen: any[] = [];
      const fake = { scope: tx.scope, query: (sql: string, p: unknown[]) => { seen.push(...[sql, p]); return tx.query('EXPLAIN (ANALYZE, BUFFERS OFF) ' + sql, p); } };
      return q.occupants(fake, bodyId, now);
    });
    console.log(lines.map((l: any) => l['QUERY PLAN']).join('\n'));
  });
});
