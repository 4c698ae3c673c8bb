import { AccessModule } from '@samsyn/access';
import { ContactFollowers, OrganisationsModule } from '@samsyn/organisations';
import type { Caller } from '@samsyn/platform';
import {
  buildBody,
  buildContact,
  buildHolding,
  buildOrganisation,
  buildSeat,
  TestContext,
} from '@samsyn/testing';
import { BodiesModule } from '../bodies.module';
import { BodyFollowers } from '../body-followers';
import { SeatRepository } from '../seat.repository';

const now = new Date('2026-11-23T07:00:00Z');
const LATER = '2026-11-23T08:00:00Z';
const NEW_YEAR = '2026-12-31T23:00:00Z';

describe('a contact that ends', () => {
  let context: TestContext;
  let caller: Caller;
  let leaving: string;
  let staying: string;
  let seats: { held: string; deputised: string; ahead: string; other: string };
  const replanned: string[] = [];

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
    context.get(BodyFollowers).register({
      seatHandedOver: (_tx, id) => {
        replanned.push(id);
        return Promise.resolve([`task of ${id}`]);
      },
      timingChanged: () => Promise.reject(new Error('A contact that ends changes no timing')),
    });
  });
  beforeEach(async () => {
    context.clock.setTo(now);
    replanned.length = 0;
    caller = await context.coordinator();
    await context.within(caller, async (tx) => {
      const organisationId = await buildOrganisation(tx);
      const bodyId = await buildBody(tx);
      const seat = () => buildSeat(tx, { bodyId, organisationId });
      leaving = await buildContact(tx, { organisationId });
      staying = await buildContact(tx, { organisationId });
      seats = { held: await seat(), deputised: await seat(), ahead: await seat(), other: await seat() };
      await buildHolding(tx, { seatId: seats.held, contactId: leaving });
      await buildHolding(tx, { seatId: seats.deputised, contactId: staying });
      await buildHolding(tx, { seatId: seats.deputised, contactId: leaving, capacity: 'deputy' });
      await buildHolding(tx, { seatId: seats.ahead, contactId: leaving, from: new Date(NEW_YEAR) });
      await buildHolding(tx, { seatId: seats.other, contactId: staying });
    });
  });
  afterAll(() => context.stop());

  const ended = (contactId: string) =>
    context.within(caller, (tx) => context.get(ContactFollowers).ended(tx, contactId));
  const at = async (seatId: string, instant: string) =>
    (
      await context.within(caller, (tx) =>
        context.get(SeatRepository).byIdsAt(tx, [seatId], new Date(instant)),
      )
    )[0];

  it('given seats held, deputised for and to be had, then all are left, and each is planned anew once', async () => {
    const tasks = await ended(leaving);

    expect(await at(seats.held, LATER)).toMatchObject({
      holder: null,
      vacantSince: expect.any(Date) as Date,
    });
    expect(await at(seats.deputised, LATER)).toMatchObject({
      holder: { id: staying },
      deputy: null,
    });
    expect(await at(seats.ahead, LATER)).toMatchObject({ nextHolderId: null });
    expect(await at(seats.ahead, '2027-01-02T07:00:00Z')).toMatchObject({ holder: null, vacantSince: null });
    expect(await at(seats.other, LATER)).toMatchObject({ holder: { id: staying } });
    const theirs = [seats.held, seats.deputised, seats.ahead].toSorted();
    expect(replanned.toSorted()).toEqual(theirs);
    expect(tasks.toSorted()).toEqual(theirs.map((id) => `task of ${id}`));
  });

  it('given seats held and deputised for, then of those held it is kept when that was decided', async () => {
    await ended(leaving);

    const decided = async (seatId: string) => (await at(seatId, LATER))?.holderDecidedAt?.toISOString();
    expect(await decided(seats.held)).toMatch(/^2026-11-23T07:00/);
    expect(await decided(seats.ahead)).toMatch(/^2026-11-23T07:00/);
    expect(await decided(seats.deputised)).toBeUndefined();
  });

  it('given what was held before, then the past stands, and who has nothing leaves nothing', async () => {
    await ended(leaving);
    expect(await at(seats.held, '2026-11-23T06:59:00Z')).toMatchObject({ holder: { id: leaving } });
    replanned.length = 0;
    expect(await ended(leaving)).toEqual([]);
    expect(replanned).toEqual([]);
  });
});
