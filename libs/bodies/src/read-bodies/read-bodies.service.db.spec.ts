import { AccessModule } from '@samsyn/access';
import { listBodies, listHoldings, listSeats, type Page } from '@samsyn/contract';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import {
  buildBody,
  buildContact,
  buildHolding,
  buildOrganisation,
  buildSeat,
  codeOf,
  TestContext,
  valueOf,
} from '@samsyn/testing';
import { BodiesModule } from '../bodies.module';
import { ReadBodiesService } from './read-bodies.service';

const now = new Date('2026-11-23T07:00:00Z');

describe('bodies and who sits on them', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let organisationId: string;
  let bodyId: string;
  let otherId: string;
  let seatId: string;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
  });
  beforeEach(async () => {
    context.clock.setTo(now);
    caller = await context.coordinator();
    await context.within(caller, async (tx) => {
      organisationId = await buildOrganisation(tx, { name: 'Polisen' });
      bodyId = await buildBody(tx, { name: 'Samverkansrådet' });
      otherId = await buildBody(tx, { name: 'Arbetsgruppen', kind: 'working-group' });
      seatId = await buildSeat(tx, { bodyId, organisationId });
    });
  });
  afterAll(() => context.stop());

  const read = () => context.get(ReadBodiesService);
  const all = { limit: 50 };

  /** Every item of a list, read two a page. */
  async function walked<Item>(
    schema: { parse(query: object): { limit: number } },
    page: (query: { limit: number }) => Promise<Page<Item>>,
  ): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const { items: some, next } = await page(schema.parse({ limit: 2, cursor }));
      items.push(...some);
      cursor = next ?? undefined;
    } while (cursor);
    return items;
  }

  it('given bodies, when the list is walked, then each comes once, by name in Swedish order', async () => {
    for (const name of ['Östra rådet', 'Ärlighetsgruppen', 'Zonrådet', 'Åkerirådet']) {
      await context.within(caller, (tx) => buildBody(tx, { name }));
    }
    const bodies = await walked(listBodies.query, (query) => read().list(caller, query));

    expect(bodies.map(({ name }) => name)).toEqual([
      'Arbetsgruppen',
      'Samverkansrådet',
      'Zonrådet',
      'Åkerirådet',
      'Ärlighetsgruppen',
      'Östra rådet',
    ]);
    expect(bodies[1]).toEqual(valueOf(await read().get(caller, bodyId)));
  });

  it('given seats, when their list is walked, then each comes once in its order, with who has it now', async () => {
    await context.within(caller, async (tx) => {
      for (const position of [10, 2, 2]) await buildSeat(tx, { bodyId, organisationId, position });
      const holder = await buildContact(tx, { organisationId, role: 'Kommunpolis' });
      await buildHolding(tx, { seatId, contactId: holder, from: now });
      await buildHolding(tx, { seatId, contactId: holder, capacity: 'deputy', until: now });
    });
    const seats = await walked(listSeats.query, async (query) =>
      valueOf(await read().listSeats(caller, bodyId, query)),
    );

    expect(seats.map(({ position, vacant }) => [position, vacant])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [10, true],
    ]);
    expect(seats[0]).toMatchObject({ holder: { role: 'Kommunpolis', language: 'sv' }, deputy: null });
  });

  it('given a position beyond what a seat can have, when its page is asked for, then it is empty', async () => {
    const cursor = Buffer.from(JSON.stringify(['999999999999999999', bodyId])).toString('base64url');
    const page = await read().listSeats(caller, bodyId, listSeats.query.parse({ cursor }));

    expect(valueOf(page)).toEqual({ items: [], next: null });
  });

  it('given holders one after the other, when their list is walked, then the newest comes first, with those to come', async () => {
    const starts = ['2020-01-01', '2022-01-01', '2024-01-01', '2027-01-01'];
    await context.within(caller, async (tx) => {
      for (const [at, start] of starts.entries()) {
        const contactId = await buildContact(tx, { organisationId, role: start, name: 'Kim Exempel' });
        const end = starts[at + 1];
        await buildHolding(tx, {
          seatId,
          contactId,
          from: new Date(start),
          until: end ? new Date(end) : null,
        });
      }
    });
    const holdings = await walked(listHoldings.query, async (query) =>
      valueOf(await read().listHoldings(caller, { bodyId, seatId }, query)),
    );

    expect(holdings.map(({ contact }) => contact.role)).toEqual(starts.toReversed());
    expect(holdings[0]).toMatchObject({
      seatId,
      capacity: 'holder',
      from: '2027-01-01T00:00:00.000Z',
      until: null,
      contact: { role: '2027-01-01', name: 'Kim Exempel' },
    });
  });

  it('given a member, when they read, then there are the bodies they sit on and no others', async () => {
    const contactId = await context.within(caller, (tx) => buildContact(tx, { organisationId }));
    const elsewhere = await context.within(caller, (tx) =>
      buildSeat(tx, { bodyId: otherId, organisationId }),
    );
    await context.within(caller, (tx) => buildHolding(tx, { seatId, contactId, capacity: 'deputy' }));
    const member = { ...caller, roles: ['member'], contactId } as const;

    expect((await read().list(member, all)).items.map(({ id }) => id)).toEqual([bodyId]);
    expect(codeOf(await read().get(member, bodyId))).toBeUndefined();
    expect(valueOf(await read().listSeats(member, bodyId, all)).items).toHaveLength(1);
    expect(valueOf(await read().listHoldings(member, { bodyId, seatId }, all)).items).toHaveLength(1);

    expect(codeOf(await read().get(member, otherId))).toBe('body.missing');
    expect(codeOf(await read().listSeats(member, otherId, all))).toBe('body.missing');
    expect(codeOf(await read().listHoldings(member, { bodyId: otherId, seatId: elsewhere }, all))).toBe(
      'seat.missing',
    );
  });

  it('given a contact with a number, when seats are read, then a member sees the contact and not the number', async () => {
    const contactId = await context.within(caller, (tx) => buildContact(tx, { organisationId }));
    await context.within(caller, (tx) => buildHolding(tx, { seatId, contactId }));
    await context.within(caller, (tx) =>
      tx.query(`UPDATE contact SET phone = '+46855501000' WHERE id = $1`, [contactId]),
    );
    const member = { ...caller, roles: ['member'], contactId } as const;
    const holderFor = async (by: Parameters<ReadBodiesService['listSeats']>[0]) =>
      valueOf(await read().listSeats(by, bodyId, all)).items[0]?.holder;

    expect((await holderFor(caller))?.phone).toBe('+46855501000');
    expect(await holderFor(member)).toMatchObject({ id: contactId, phone: null });
    expect((await holderFor({ ...member, roles: ['member', 'reader'] }))?.phone).toBe('+46855501000');
  });

  it('given a member whose time is over, when they read, then there is nothing left', async () => {
    const contactId = await context.within(caller, (tx) => buildContact(tx, { organisationId }));
    await context.within(caller, (tx) => buildHolding(tx, { seatId, contactId, until: now }));
    const member = { ...caller, roles: ['member'], contactId } as const;

    expect((await read().list(member, all)).items).toEqual([]);
    expect(codeOf(await read().get(member, bodyId))).toBe('body.missing');
  });

  it('given another municipality, or a seat of another body, when it is read, then there is none', async () => {
    const foreigner = await context.coordinator();

    expect((await read().list(foreigner, all)).items).toEqual([]);
    expect(codeOf(await read().get(foreigner, bodyId))).toBe('body.missing');
    expect(codeOf(await read().listSeats(foreigner, bodyId, all))).toBe('body.missing');
    expect(codeOf(await read().listHoldings(foreigner, { bodyId, seatId }, all))).toBe('seat.missing');
    expect(codeOf(await read().listHoldings(caller, { bodyId: otherId, seatId }, all))).toBe('seat.missing');
  });
});
