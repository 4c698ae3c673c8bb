import { Module } from '@nestjs/common';
import { AccessModule, AccountService, AdministrationService, MunicipalityDirectory } from '@samsyn/access';
import { BodiesModule, CreateSeatService } from '@samsyn/bodies';
import { OrganisationsModule } from '@samsyn/organisations';
import { Database, mintMunicipalityScope } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { DemonstrationRepository } from './demonstration.repository';
import { DemonstrationService } from './demonstration.service';
import { nykvarn } from './nykvarn';

const PASSWORD = 'fyra gula cyklar i regn';

@Module({
  imports: [AccessModule, OrganisationsModule, BodiesModule],
  providers: [DemonstrationRepository, DemonstrationService],
})
class Demonstration {}

describe('the demonstration data', () => {
  let context: TestContext;
  const fill = (password = PASSWORD) => context.get(DemonstrationService).fill(password);
  const memberships = async () => {
    const account = await context.get(AccountService).find(nykvarn.account.email);
    return account && context.get(AccountService).membershipsOf(account.id);
  };

  /** How many rows of each there are in Nykvarn. */
  const counted = async () => {
    const tables = ['organisation', 'contact', 'body', 'seat', 'seat_holding'];
    const id = await context.get(MunicipalityDirectory).idOf(nykvarn.municipality.slug);
    const scope = mintMunicipalityScope(id ?? '');
    const counts = await context.get(Database).transaction(scope, (tx) =>
      tx.query(
        `SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')},
                  (SELECT count(*)::int FROM body, jsonb_array_elements(standing_agenda) AS item WHERE item ? 'seatId') AS presented`,
      ),
    );
    return counts[0];
  };

  beforeEach(async () => {
    context = await TestContext.start(Demonstration);
  });
  afterEach(() => context.stop());

  it('given a start that was interrupted half-way, makes what is missing and nothing twice', async () => {
    const seats = context.get(CreateSeatService);
    const create = seats.create.bind(seats);
    let left = 9;
    // The ninth seat is the second of the working group, so both kinds of leftovers are met.
    seats.create = (...request) => {
      left -= 1;
      return left > 0 ? create(...request) : Promise.reject(new Error('killed'));
    };
    await expect(fill()).rejects.toThrow('killed');
    await expect(memberships()).resolves.toEqual([]);

    seats.create = create;
    expect(valueOf(await fill())).toMatchObject({ email: nykvarn.account.email, password: PASSWORD });
    await expect(memberships()).resolves.toMatchObject([
      { slug: 'nykvarn', roles: ['coordinator', 'administrator'] },
    ]);
    await expect(counted()).resolves.toEqual({
      organisation: 6,
      contact: 13,
      body: 2,
      seat: 14,
      seat_holding: 14,
      presented: 4,
    });
  });

  it('given one who sits for SBFF, then they have a seat in both municipalities, and each has its own coordinator', async () => {
    const { others } = valueOf(await fill()) ?? { others: [] };
    const where = async (email: string) => {
      const account = await context.get(AccountService).find(email);
      const places = await context.get(AccountService).membershipsOf(account?.id ?? '');
      return places.map(({ slug, roles }) => [slug, ...roles]);
    };
    expect(await Promise.all(others.map(({ email }) => where(email)))).toEqual([
      [
        ['exempelvik', 'member'],
        ['nykvarn', 'member'],
      ],
      [['exempelvik', 'coordinator', 'administrator']],
    ]);
  });

  it('given a password that is refused, makes nothing at all', async () => {
    expect(codeOf(await fill('hemligt'))).toBe('password.too-short');
    await expect(memberships()).resolves.toBeUndefined();
    expect(valueOf(await fill())).toBeDefined();
  });

  it('given a Nykvarn that somebody has made themselves, leaves it alone', async () => {
    valueOf(await context.get(AdministrationService).createMunicipality(nykvarn.municipality));
    expect(valueOf(await fill())).toBeUndefined();
    await expect(memberships()).resolves.toBeUndefined();
  });
});
