import { AccessModule } from '@samsyn/access';
import { OrganisationsModule } from '@samsyn/organisations';
import type { Caller } from '@samsyn/platform';
import {
  buildBody,
  buildContact,
  buildHolding,
  buildOrganisation,
  codeOf,
  TestContext,
  valueOf,
} from '@samsyn/testing';
import { AppointService } from '../appoint/appoint.service';
import { BodiesModule } from '../bodies.module';
import { CreateSeatService } from '../create-seat/create-seat.service';
import { ListHoldingsService } from '../list-holdings/list-holdings.service';
import { ListSeatsService } from '../list-seats/list-seats.service';
import { createSeatSchema, type UpdateSeat } from '../seat.schema';
import { UpdateSeatService } from './update-seat.service';

describe('seats', () => {
  let context: TestContext;
  let caller: Caller;
  let bodyId: string;
  let organisationId: string;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    await context.within(caller, async (tx) => {
      bodyId = await buildBody(tx);
      organisationId = await buildOrganisation(tx, { name: 'Polisen' });
    });
  });
  afterAll(() => context.stop());

  const create = (values: object, by = caller) =>
    context.get(CreateSeatService).create(by, bodyId, createSeatSchema.parse({ organisationId, ...values }));
  const update = (id: string, yours: UpdateSeat, by = caller) =>
    context.get(UpdateSeatService).update(by, bodyId, id, yours);
  const list = async (limit = 50, cursor?: string) =>
    valueOf(await context.get(ListSeatsService).list(caller.scope, bodyId, { limit, cursor }));

  it('given a body, when seats are added, then they come last, are vacant, and can be paged through', async () => {
    for (const name of ['Ordförande', 'Säkerhetschef', 'Polisen']) valueOf(await create({ function: name }));
    const first = await list(2);
    const rest = await list(2, first.next ?? undefined);

    expect(
      [...first.items, ...rest.items].map((seat) => [seat.function, seat.position, seat.vacant]),
    ).toEqual([
      ['Ordförande', 1, true],
      ['Säkerhetschef', 2, true],
      ['Polisen', 3, true],
    ]);
    expect(first.items[0]).toMatchObject({
      duty: 'member',
      organisationName: 'Polisen',
      holder: null,
      deputy: null,
    });
  });

  it('given a holder, when the seats are listed, then it is named', async () => {
    const { id } = valueOf(await create({ function: 'Polisen' }));
    const contactId = await holder(id);

    expect((await list()).items).toMatchObject([
      { id, vacant: false, holder: { id: contactId, language: 'sv' } },
    ]);
  });

  it('given a stale version, when a seat is changed, then both versions are told', async () => {
    const { id } = valueOf(await create({ function: 'Polisen' }));
    const current = valueOf(await update(id, { version: 1, duty: 'convener', position: 7 }));

    expect(current).toMatchObject({ function: 'Polisen', duty: 'convener', position: 7, version: 2 });
    expect(await update(id, { version: 1, function: 'Kommunpolis' })).toMatchObject({
      ok: false,
      error: { code: 'seat.changed', status: 409, current, yours: { function: 'Kommunpolis' } },
    });
  });

  it('given a held seat, when it is abolished, then its holder leaves it, its history is kept and nobody comes after', async () => {
    const { id } = valueOf(await create({ function: 'Polisen' }));
    const contactId = await holder(id);
    const ended = valueOf(await update(id, { version: 1, ended: true }));

    expect(ended).toMatchObject({ holder: null, endedAt: expect.any(String) });
    expect((await list()).items).toEqual([]);
    const history = await context.get(ListHoldingsService).list(caller.scope, bodyId, id, { limit: 50 });
    expect(valueOf(history).items).toMatchObject([{ contactId, until: ended.endedAt }]);
    const again = { contactId, capacity: 'holder' } as const;
    expect(codeOf(await context.get(AppointService).appoint(caller, bodyId, id, again))).toBe('seat.ended');
    expect(codeOf(await update(id, { version: 2, position: 1 }))).toBe('seat.ended');
    expect(await context.audited(caller)).toEqual(['seat.created', 'seat.ended']);
  });

  it('given another municipality, when it asks for body or seat, then there is none', async () => {
    const { id } = valueOf(await create({ function: 'Polisen' }));
    const foreigner = await context.coordinator();
    const seats = context.get(ListSeatsService);

    expect(codeOf(await create({ function: 'Polisen' }, foreigner))).toBe('body.missing');
    expect(codeOf(await update(id, { version: 1, position: 1 }, foreigner))).toBe('seat.missing');
    expect(codeOf(await seats.list(foreigner.scope, bodyId, { limit: 50 }))).toBe('body.missing');
    const theirs = await context.within(foreigner, (tx) => buildOrganisation(tx));
    expect(codeOf(await create({ function: 'Polisen', organisationId: theirs }))).toBe(
      'organisation.missing',
    );
  });

  function holder(seatId: string): Promise<string> {
    return context.within(caller, async (tx) => {
      const contactId = await buildContact(tx, { organisationId });
      await buildHolding(tx, { seatId, contactId });
      return contactId;
    });
  }
});
