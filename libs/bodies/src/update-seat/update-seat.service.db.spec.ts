import { AccessModule } from '@samsyn/access';
import type { UpdateSeat } from '@samsyn/contract';
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
import { AppointService } from '../appoint/appoint.service';
import { BodiesModule } from '../bodies.module';
import { BodyFollowers } from '../body-followers';
import { ExampleLinks } from '../example-link.builder';
import { ReadBodiesService } from '../read-bodies/read-bodies.service';
import { SeatRepository } from '../seat.repository';
import { UpdateSeatService } from './update-seat.service';

const morning = new Date('2026-11-23T07:00:00Z');
const yearsAgo = new Date('2024-12-31T23:00:00Z');
const newYear = new Date('2026-12-31T23:00:00Z');

/** What whoever follows says that it has begun. */
const TASK = '0192d1f0-6c1e-7c3a-9b52-1f0a5d6e7c3a';

describe('a changed seat', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let bodyId: string;
  let seatId: string;
  let contacts: [old: string, deputy: string, next: string];
  const handedOver: string[] = [];

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
    context.get(BodyFollowers).register({
      seatHandedOver: async (tx, id) => {
        await tx.query('SELECT 1 FROM seat WHERE id = $1', [id]);
        handedOver.push(id);
        return [TASK];
      },
      timingChanged: () => Promise.reject(new Error('A seat has no timing')),
    });
  });
  beforeEach(async () => {
    context.clock.setTo(morning);
    handedOver.length = 0;
    caller = await context.coordinator();
    await context.within(caller, async (tx) => {
      bodyId = await buildBody(tx);
      const organisationId = await buildOrganisation(tx, { name: 'Polisen' });
      seatId = await buildSeat(tx, { bodyId, organisationId, function: 'Polisen' });
      contacts = [
        await buildContact(tx, { organisationId }),
        await buildContact(tx, { organisationId }),
        await buildContact(tx, { organisationId }),
      ];
      await buildHolding(tx, { seatId, contactId: contacts[0], from: yearsAgo, until: newYear });
      await buildHolding(tx, { seatId, contactId: contacts[1], until: yearsAgo });
      await buildHolding(tx, { seatId, contactId: contacts[1], capacity: 'deputy' });
      await buildHolding(tx, { seatId, contactId: contacts[2], from: newYear });
    });
  });
  afterAll(() => context.stop());

  const update = (yours: UpdateSeat, by = caller, body = bodyId) =>
    context.get(UpdateSeatService).update(by, { bodyId: body, seatId }, yours);
  const read = () => context.get(ReadBodiesService);
  const history = async () =>
    valueOf(await read().listHoldings(caller, { bodyId, seatId }, { limit: 50 })).items;

  it('given a seat, when it is made a key one, then it says so, and the rest stays', async () => {
    expect(valueOf(await read().listSeats(caller, bodyId, { limit: 50 })).items[0]?.key).toBe(false);
    const seat = valueOf(await update({ version: 1, key: true }));

    expect(seat).toMatchObject({ function: 'Polisen', key: true, version: 2 });
    expect(valueOf(await update({ version: 2, position: 3 })).key).toBe(true);
    expect(valueOf(await update({ version: 3, key: false })).key).toBe(false);
  });

  it('given a new duty and place, when it is changed, then the rest stays and nobody is planned for anew', async () => {
    const seat = valueOf(await update({ version: 1, duty: 'convener', position: 7 }));

    expect(seat).toMatchObject({ function: 'Polisen', duty: 'convener', position: 7, version: 2 });
    expect(seat).toMatchObject({ holder: { id: contacts[0] }, deputy: { id: contacts[1] }, endedAt: null });
    expect(handedOver).toEqual([]);
    expect(await context.audited(caller)).toEqual(['seat.updated']);
  });

  it('given a stale version, when it is changed, then both versions are told and nothing is changed', async () => {
    const { tasks, ...current } = valueOf(await update({ version: 1, duty: 'convener' }));
    expect(tasks).toEqual([]);

    expect(await update({ version: 1, ended: true })).toEqual({
      ok: false,
      error: { code: 'seat.changed', current, yours: { ended: true, version: 1 } },
    });
    expect(handedOver).toEqual([]);
    expect(await context.audited(caller)).toEqual(['seat.updated']);
  });

  it('given a held seat, when it is abolished, then its holders leave it, its history is kept and nobody comes after', async () => {
    const ended = valueOf(await update({ version: 1, ended: true }));

    expect(ended).toMatchObject({ holder: null, deputy: null, vacant: true, tasks: [TASK] });
    expect(ended.endedAt).toMatch(/^2026-11-23T07:00/);
    expect(handedOver).toEqual([seatId]);
    expect(valueOf(await read().listSeats(caller, bodyId, { limit: 50 })).items).toEqual([]);
    expect((await history()).map(({ contactId, until }) => [contactId, until])).toEqual(
      expect.arrayContaining([
        [contacts[0], ended.endedAt],
        [contacts[1], ended.endedAt],
        [contacts[1], yearsAgo.toISOString()],
      ]),
    );
    expect(await history()).toHaveLength(3);
    const seat = await context.within(caller, (tx) => context.get(SeatRepository).getAt(tx, seatId, morning));
    expect(seat).toMatchObject({ nextHolderFrom: null, nextHolderId: null });
    expect(await context.audited(caller)).toEqual(['seat.ended']);
  });

  it('given an abolished seat, when it is changed, abolished or given to somebody again, then it stays as it was', async () => {
    const { endedAt } = valueOf(await update({ version: 1, ended: true }));
    const before = await history();
    context.clock.setTo(newYear);
    const appointment = { contactId: contacts[2], capacity: 'holder' } as const;

    expect(codeOf(await update({ version: 2, position: 1 }))).toBe('seat.ended');
    expect(codeOf(await update({ version: 2, ended: true }))).toBe('seat.ended');
    expect(await update({ version: 1, position: 1 })).toMatchObject({
      error: { code: 'seat.changed', current: { endedAt, holder: null, version: 2 } },
    });
    expect(codeOf(await context.get(AppointService).appoint(caller, { bodyId, seatId }, appointment))).toBe(
      'seat.ended',
    );
    expect(await history()).toEqual(before);
    expect(await context.audited(caller)).toEqual(['seat.ended']);
  });

  it('given personal links, when the seat is abolished, then nobody’s works any more, and another seat’s does', async () => {
    const other = await context.within(caller, async (tx) => {
      const organisationId = await buildOrganisation(tx);
      return buildSeat(tx, { bodyId, organisationId, position: 2 });
    });
    const theirs = await Promise.all([...contacts, null].map((contactId) => linked(seatId, contactId)));
    const elsewhere = await linked(other, contacts[0]);
    valueOf(await update({ version: 1, ended: true }));

    expect(await Promise.all(theirs.map(refusal))).toEqual(theirs.map(() => 'link.revoked'));
    expect(await refusal(elsewhere)).toBeUndefined();
  });

  it('given another municipality or body, when it changes the seat, then there is none', async () => {
    const foreigner = await context.coordinator();
    const other = await context.within(caller, (tx) => buildBody(tx));

    expect(codeOf(await update({ version: 1, ended: true }, foreigner))).toBe('seat.missing');
    expect(codeOf(await update({ version: 1, ended: true }, caller, other))).toBe('seat.missing');
    expect(handedOver).toEqual([]);
    expect(await context.audited(caller)).toEqual([]);
  });

  const linked = (seat: string, contactId: string | null) =>
    new ExampleLinks(context).made(caller, seat, contactId);

  const refusal = (token: string) => new ExampleLinks(context).refusal(token);
});
