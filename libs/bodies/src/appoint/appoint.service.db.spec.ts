import { randomUUID } from 'node:crypto';
import { AccessModule } from '@samsyn/access';
import { appointmentSchema } from '@samsyn/contract';
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
import { ExampleLinks } from '../example-link.builder';
import { ReadBodiesService } from '../read-bodies/read-bodies.service';
import { SeatRepository } from '../seat.repository';
import { BodyFollowers } from '../body-followers';
import { AppointService } from './appoint.service';

const morning = new Date('2026-11-23T07:00:00Z');
const hour = 3_600_000;

/** What is asked for, beside what every appointment says. */
interface Appointing {
  contactId?: string | null;
  capacity?: 'holder' | 'deputy';
  from?: string;
  until?: string;
}

/** What whoever follows says that it has begun. */
const TASK = '0192d1f0-6c1e-7c3a-9b52-1f0a5d6e7c3a';

describe('who has a seat', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let bodyId: string;
  let organisationId: string;
  let seatId: string;
  let old: string;
  let successor: string;
  const replanned: string[] = [];

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
    context.get(BodyFollowers).register({
      seatHandedOver: async (tx, id) => {
        await tx.query('SELECT 1 FROM seat WHERE id = $1', [id]);
        replanned.push(id);
        return [TASK];
      },
      timingChanged: () => Promise.reject(new Error('An appointment changes no timing')),
    });
  });
  beforeEach(async () => {
    context.clock.setTo(morning);
    replanned.length = 0;
    caller = await context.coordinator();
    await context.within(caller, async (tx) => {
      bodyId = await buildBody(tx);
      organisationId = await buildOrganisation(tx);
      seatId = await buildSeat(tx, { bodyId, organisationId });
      old = await buildContact(tx, { organisationId, role: 'Avgående ordförande' });
      successor = await buildContact(tx, { organisationId, role: 'Tillträdande ordförande' });
    });
  });
  afterAll(() => context.stop());

  const appoint = (values: Appointing, by = caller) =>
    context
      .get(AppointService)
      .appoint(
        by,
        { bodyId, seatId },
        appointmentSchema.parse({ contactId: null, capacity: 'holder', ...values }),
      );
  const appointed = async (values: Appointing) => valueOf(await appoint(values));
  const at = async (instant: Date | string) => {
    const rows = await context.within(caller, (tx) =>
      context.get(SeatRepository).byIdsAt(tx, [seatId], new Date(instant)),
    );
    return rows[0];
  };
  const history = async () =>
    valueOf(await context.get(ReadBodiesService).listHoldings(caller, { bodyId, seatId }, { limit: 50 }))
      .items;

  it('given a vacant seat, when a holder is appointed, then it is held from now and its meetings are planned anew', async () => {
    const { holding, ended, tasks } = await appointed({ contactId: old });

    expect([tasks, ended]).toEqual([[TASK], null]);
    expect(holding).toMatchObject({ seatId, contactId: old, capacity: 'holder', until: null });
    expect(holding?.from).toMatch(/^2026-11-23T07:00/);
    expect((await at(new Date(morning.getTime() - hour)))?.holder).toBeNull();
    expect((await at(new Date(morning.getTime() + hour)))?.holder).toMatchObject({
      id: old,
      role: 'Avgående ordförande',
    });
    expect(replanned).toEqual([seatId]);
    const detail = { capacity: 'holder', contactId: old };
    expect(await context.lastAudited(caller)).toMatchObject({ detail });
  });

  it('given a handover at New Year, when it is registered ahead, then one holder follows the other without a gap', async () => {
    await appointed({ contactId: old });
    await appointed({ contactId: successor, from: '2027-01-01' });
    expect((await at('2026-12-31T22:59:59Z'))?.holder?.id).toBe(old);
    expect((await at('2026-12-31T23:00:00Z'))?.holder?.id).toBe(successor);
    const { nextHolderFrom, holderDecidedAt } = (await at('2026-12-01T00:00:00Z')) ?? {};
    expect(nextHolderFrom).toEqual(new Date('2026-12-31T23:00:00Z'));
    expect(holderDecidedAt?.toISOString()).toMatch(/^2026-11-23T07:00/);
    expect((await history()).map(({ contactId, until }) => [contactId, until])).toEqual([
      [successor, null],
      [old, '2026-12-31T23:00:00.000Z'],
    ]);
  });

  it('given a handover at New Year, when another is chosen or it is taken back, then the first never came to be', async () => {
    await appointed({ contactId: old });
    await appointed({ contactId: successor, from: '2027-01-01' });
    const third = await context.within(caller, (tx) => buildContact(tx, { organisationId }));
    await appointed({ contactId: third, from: '2027-01-01' });
    expect((await at('2027-01-02T00:00:00Z'))?.holder?.id).toBe(third);

    await appointed({ contactId: null, from: '2027-01-01' });
    const { holding } = await appointed({ contactId: old, from: '2027-01-01' });
    expect(holding).toMatchObject({
      contactId: old,
      from: expect.stringMatching(/^2026-11-23T07/),
      until: null,
    });
    expect((await at('2027-01-02T00:00:00Z'))?.holder?.id).toBe(old);
    expect((await at('2026-12-01T00:00:00Z'))?.nextHolderId).toBeNull();
    expect((await history()).map(({ contactId }) => contactId)).toEqual([old]);
  });

  it('given a holder and a deputy, when the holder leaves, then the seat is vacant and the deputy stays', async () => {
    await appointed({ contactId: old });
    await appointed({ contactId: successor, capacity: 'deputy' });
    context.clock.setTo(new Date(morning.getTime() + hour));
    const { holding, ended } = await appointed({ contactId: null });

    expect(holding).toBeNull();
    expect(ended).toMatchObject({ contactId: old, until: expect.stringMatching(/^2026-11-23T08:00/) });
    const later = await at(new Date(morning.getTime() + 2 * hour));
    expect(later).toMatchObject({ holder: null, deputy: { id: successor } });
    expect(await context.audited(caller)).toEqual(['seat.appointed', 'seat.appointed', 'seat.vacated']);
  });

  it('given an appointment ahead, when another without end is made before it, then it is refused and nothing changes', async () => {
    await appointed({ contactId: successor, from: '2027-01-01' });

    expect(codeOf(await appoint({ contactId: old }))).toBe('seat.taken');
    expect(codeOf(await appoint({ contactId: old, until: '2027-01-01' }))).toBe('seat.taken');
    expect(codeOf(await appoint({ contactId: old, until: '2026-12-31' }))).toBeUndefined();
    expect(await history()).toHaveLength(2);
  });

  it('given a holder since this very instant, when another is appointed at it, then it is refused, and the moment after it is not', async () => {
    await appointed({ contactId: old, from: '2027-01-01' });

    const start = '2026-12-31T23:00:00Z';
    context.clock.setTo(new Date(start));
    expect(codeOf(await appoint({ contactId: successor, from: start }))).toBe('seat.taken');
    expect(codeOf(await appoint({ contactId: null, from: start }))).toBe('seat.taken');
    expect(codeOf(await appoint({ contactId: old, from: start }))).toBe('seat.held-already');
    await appointed({ contactId: successor, from: '2026-12-31T23:00:00.001Z' });
    expect((await at('2026-12-31T23:00:00.000Z'))?.holder?.id).toBe(old);
    expect((await at('2026-12-31T23:00:00.001Z'))?.holder?.id).toBe(successor);
  });

  it('given a last day, when the next holder begins at its end, then nothing is left to end, and the same one stays', async () => {
    await appointed({ contactId: old, until: '2026-12-31' });
    const next = await appointed({ contactId: successor, from: '2027-01-01', until: '2027-06-30' });
    const again = await appointed({ contactId: successor, from: '2027-07-01' });

    expect([next.ended, again.ended]).toEqual([null, null]);
    expect((await at('2026-12-31T22:59:59.999Z'))?.nextHolderFrom).toEqual(new Date('2026-12-31T23:00:00Z'));
    expect((await at('2026-12-31T23:00:00Z'))?.nextHolderFrom).toBeNull();
    expect(again.holding).toMatchObject({ id: next.holding?.id, from: next.holding?.from, until: null });
  });

  it('given a last day, when it has passed, then the seat is vacant from midnight', async () => {
    const { holding } = await appointed({ contactId: old, until: '2026-12-31' });

    expect(holding?.until).toBe('2026-12-31T23:00:00.000Z');
    expect((await at('2026-12-31T22:59:59.999Z'))?.holder?.id).toBe(old);
    expect((await at('2026-12-31T23:00:00Z'))?.holder).toBeNull();
    const nothing = { from: '2027-02-01T08:00:00Z', until: '2027-02-01T08:00:00Z' };
    expect(codeOf(await appoint({ contactId: old, ...nothing }))).toBe('holding.ends-before-start');
  });

  it('given ten appointments at once, when they are made, then there is one holder at any instant', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => appoint({ contactId: index % 2 ? old : successor })),
    );
    const [{ overlaps } = { overlaps: -1 }] = await context.within(caller, (tx) =>
      tx.query<{ overlaps: number }>(
        `SELECT count(*)::int AS overlaps FROM seat_holding one JOIN seat_holding other
           ON one.seat_id = other.seat_id AND one.id < other.id
           AND tstzrange(one.held_from, one.held_until) && tstzrange(other.held_from, other.held_until)`,
      ),
    );

    expect(overlaps).toBe(0);
    expect((await history()).filter(({ until }) => until === null)).toHaveLength(1);
  });

  it('given a holder, when the same contact is appointed again, then a second click makes no second holding', async () => {
    await appointed({ contactId: old });

    expect(codeOf(await appoint({ contactId: old }))).toBe('seat.held-already');
    expect(await history()).toHaveLength(1);
  });

  it('given a repeated request with its key, when it comes again, then it gets the same answer', async () => {
    const repeated = { ...caller, idempotency: { key: 'handover', requestHash: 'hash' } };
    const first = await appoint({ contactId: old }, repeated);

    expect(await appoint({ contactId: old }, repeated)).toEqual(first);
    expect(await history()).toHaveLength(1);
  });

  it('given personal links, when the seat is handed over now, then the predecessor’s are revoked', async () => {
    const token = await linked();
    context.clock.setTo(new Date(morning.getTime() + hour));
    await appointed({ contactId: successor });

    expect(await refusal(token)).toBe('link.revoked');
  });

  it('given personal links, when the predecessor has another seat still, then those of this one are revoked', async () => {
    const token = await linked();
    await context.within(caller, async (tx) =>
      buildHolding(tx, {
        seatId: await buildSeat(tx, { bodyId, organisationId, position: 2 }),
        contactId: old,
      }),
    );
    context.clock.setTo(new Date(morning.getTime() + hour));
    await appointed({ contactId: successor });

    expect(await refusal(token)).toBe('link.revoked');
  });

  it('given personal links, when the seat is left vacant now, then they are revoked', async () => {
    const token = await linked();
    context.clock.setTo(new Date(morning.getTime() + hour));
    await appointed({ contactId: null });

    expect(await refusal(token)).toBe('link.revoked');
  });

  it('given personal links, when a handover is registered ahead, then they work until then', async () => {
    const token = await linked();
    await appointed({ contactId: successor, from: '2027-01-01' });

    expect(await refusal(token)).toBeUndefined();
  });

  it('given personal links, when a holder who is also the deputy is succeeded, then the one who stays as deputy keeps them', async () => {
    const token = await linked();
    await appointed({ contactId: old, capacity: 'deputy' });
    context.clock.setTo(new Date(morning.getTime() + hour));
    await appointed({ contactId: successor });

    expect(await refusal(token)).toBeUndefined();
  });

  it('given what does not belong together, when someone is appointed, then it is refused with a reason', async () => {
    const stranger = await context.within(caller, async (tx) =>
      buildContact(tx, { organisationId: await buildOrganisation(tx) }),
    );
    const foreigner = await context.coordinator();

    expect(codeOf(await appoint({ contactId: stranger }))).toBe('contact.foreign');
    expect(codeOf(await appoint({ contactId: randomUUID() }))).toBe('contact.missing');
    await context.within(caller, (tx) =>
      tx.query('UPDATE contact SET ended_at = product_now() WHERE id = $1', [successor]),
    );
    expect(codeOf(await appoint({ contactId: successor }))).toBe('contact.ended');
    expect(codeOf(await appoint({ contactId: old }, foreigner))).toBe('seat.missing');
    expect(codeOf(await appoint({ contactId: null }))).toBe('seat.vacant');
    const backwards = { from: '2027-02-01', until: '2027-01-31' };
    expect(codeOf(await appoint({ contactId: old, ...backwards }))).toBe('holding.ends-before-start');
    expect(replanned).toEqual([]);
    expect(await context.audited(caller)).toEqual([]);
  });

  /** The old holder with a link for the seat, which {@link refusal} tries. */
  async function linked(): Promise<string> {
    await appointed({ contactId: old });
    return new ExampleLinks(context).made(caller, seatId, old);
  }

  const refusal = (token: string) => new ExampleLinks(context).refusal(token);
});
