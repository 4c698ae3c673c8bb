import { AccessModule } from '@samsyn/access';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import {
  buildBody,
  buildContact,
  buildHolding,
  buildOrganisation,
  buildSeat,
  TestContext,
} from '@samsyn/testing';
import { BodiesModule } from '../bodies.module';
import { OwnSeatsService, type SeatOwner } from './own-seats.service';

const before = new Date('2026-12-31T22:59:59.999Z');
const newYear = new Date('2026-12-31T23:00:00Z');
const none = { seatIds: [], bodyIds: [] };

describe('own seats', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let bodyId: string;
  let organisationId: string;
  let seatId: string;
  let member: SeatOwner & { contactId: string };

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    await context.within(caller, async (tx) => {
      bodyId = await buildBody(tx);
      organisationId = await buildOrganisation(tx);
      seatId = await buildSeat(tx, { bodyId, organisationId });
      member = { roles: ['member'], contactId: await buildContact(tx, { organisationId }) };
    });
  });
  afterAll(() => context.stop());

  const own = (at = newYear, owner: SeatOwner = member, by = caller) =>
    context.within(by, (tx) => context.get(OwnSeatsService).of(tx, owner, at));
  const shown = (owner: SeatOwner, at = newYear) =>
    context.within(caller, (tx) => context.get(OwnSeatsService).bodiesShownTo(tx, owner, at));
  const hold = (values: object = {}) =>
    context.within(caller, (tx) =>
      buildHolding(tx, { seatId, contactId: member.contactId, from: newYear, ...values }),
    );

  it.each(['holder', 'deputy'] as const)(
    'given a %s, then the seat and its body are their own',
    async (capacity) => {
      await hold({ capacity });

      expect(await own()).toEqual({ seatIds: [seatId], bodyIds: [bodyId] });
    },
  );

  it('given a handover at New Year, then the seat is the successor’s from that very instant, and the predecessor’s until then', async () => {
    const successor = await context.within(caller, (tx) => buildContact(tx, { organisationId }));
    await hold({ from: new Date('2020-01-01'), until: newYear });
    await hold({ contactId: successor });

    expect([await own(before), await own(newYear)]).toEqual([{ seatIds: [seatId], bodyIds: [bodyId] }, none]);
    const next = { ...member, contactId: successor };
    expect([await own(before, next), await own(newYear, next)]).toEqual([
      none,
      { seatIds: [seatId], bodyIds: [bodyId] },
    ]);
  });

  it('given two seats of one body and one of another, then each is named once, in their order', async () => {
    const [second, elsewhere, otherBody] = await context.within(caller, async (tx) => {
      const other = await buildBody(tx);
      return [
        await buildSeat(tx, { bodyId, organisationId, position: 2 }),
        await buildSeat(tx, { bodyId: other, organisationId }),
        other,
      ] as const;
    });
    await hold();
    await hold({ capacity: 'deputy' });
    await hold({ seatId: second });
    await hold({ seatId: elsewhere });
    const { seatIds, bodyIds } = await own();

    expect(seatIds.filter((id) => id !== elsewhere)).toEqual([seatId, second]);
    expect(seatIds).toHaveLength(3);
    expect(bodyIds.toSorted()).toEqual([bodyId, otherBody].toSorted());
  });

  it('given a seat that is abolished, then it is nobody’s own from that very instant', async () => {
    await hold({ from: new Date('2020-01-01') });
    await context.within(caller, (tx) =>
      tx.query('UPDATE seat SET ended_at = $2 WHERE id = $1', [seatId, newYear]),
    );

    expect((await own(before)).seatIds).toEqual([seatId]);
    expect(await own(newYear)).toEqual(none);
  });

  it('given an account that is no member, or has no contact, then nothing is its own', async () => {
    await hold();

    expect(await own(newYear, { ...member, roles: ['coordinator', 'reader'] })).toEqual(none);
    expect(await own(newYear, { ...member, contactId: null })).toEqual(none);
    expect((await own(newYear, { ...member, roles: ['reader', 'member'] })).seatIds).toEqual([seatId]);
  });

  it('given the same contact’s id in another municipality, then nothing is its own', async () => {
    await hold();

    expect(await own(newYear, member, await context.coordinator())).toEqual(none);
  });

  it.each(['coordinator', 'backup-coordinator', 'secretary', 'reader'] as const)(
    'given a %s, then every body is shown to them',
    async (role) => {
      expect(await shown({ roles: [role], contactId: null })).toBe('every');
      expect(await shown({ ...member, roles: ['member', role] })).toBe('every');
    },
  );

  it('given a member, then the bodies they sit on are shown to them, and to an administrator none', async () => {
    await hold();

    expect([await shown(member, before), await shown(member)]).toEqual([[], [bodyId]]);
    expect(await shown({ ...member, roles: ['administrator'] })).toEqual([]);
  });
});
