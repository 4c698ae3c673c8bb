import { randomUUID } from 'node:crypto';
import { AccessModule } from '@samsyn/access';
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
import { BodyFollowers } from '../body-followers';
import { SeatRepository } from '../seat.repository';
import { NameDeputyService } from './name-deputy.service';

/** What whoever follows says that it has begun. */
const TASK = '0192d1f0-6c1e-7c3a-9b52-1f0a5d6e7c3a';

describe('a deputy named by whoever holds the seat', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let bodyId: string;
  let seatId: string;
  let holder: string;
  let deputy: string;
  let colleague: string;
  let stranger: string;
  const handedOver: string[] = [];

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
    context.get(BodyFollowers).register({
      seatHandedOver: (_, id) => {
        handedOver.push(id);
        return Promise.resolve([TASK]);
      },
      timingChanged: () => Promise.reject(new Error('A deputy changes no timing')),
    });
  });
  beforeEach(async () => {
    context.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    handedOver.length = 0;
    caller = await context.coordinator();
    await context.within(caller, async (tx) => {
      bodyId = await buildBody(tx);
      const organisationId = await buildOrganisation(tx);
      seatId = await buildSeat(tx, { bodyId, organisationId });
      [holder, deputy, colleague] = [
        await buildContact(tx, { organisationId }),
        await buildContact(tx, { organisationId }),
        await buildContact(tx, { organisationId }),
      ];
      stranger = await buildContact(tx, { organisationId: await buildOrganisation(tx) });
      await buildHolding(tx, { seatId, contactId: holder });
      await buildHolding(tx, { seatId, contactId: deputy, capacity: 'deputy' });
    });
  });
  afterAll(() => context.stop());

  const member = (contactId: string | null): SignedInCaller => ({ ...caller, roles: ['member'], contactId });
  const name = (contactId: string | null, by = member(holder), seat = seatId) =>
    context.get(NameDeputyService).name(by, { bodyId, seatId: seat }, { contactId });
  const deputyNow = async () => {
    const seat = await context.within(caller, (tx) =>
      context.get(SeatRepository).getAt(tx, seatId, context.clock.now()),
    );
    return seat.deputy?.id;
  };

  it('given another colleague, when they are named, then they are the deputy from now on, and meetings follow', async () => {
    const { capacity, holding, ended, tasks } = valueOf(await name(colleague));

    expect([capacity, holding?.contactId, ended?.contactId, tasks]).toEqual([
      'deputy',
      colleague,
      deputy,
      [TASK],
    ]);
    expect(await deputyNow()).toBe(colleague);
    expect(handedOver).toEqual([seatId]);
    expect(await context.audited(caller)).toEqual(['seat.appointed']);
  });

  it('given nobody, when that is said, then the seat has no deputy, and keeps its holder', async () => {
    valueOf(await name(null));

    expect(await deputyNow()).toBeUndefined();
    expect(codeOf(await name(null))).toBe('seat.vacant');
    expect(codeOf(await name(colleague))).toBeUndefined();
  });

  it('given the deputy, a colleague without the seat or a former holder, when they name somebody, then it is not theirs', async () => {
    await context.within(caller, async (tx) => {
      const organisationId = await buildOrganisation(tx);
      const other = await buildSeat(tx, { bodyId, organisationId, position: 2 });
      await buildHolding(tx, { seatId: other, contactId: stranger });
    });
    expect(codeOf(await name(colleague, member(deputy)))).toBe('seat.not-held');
    expect(codeOf(await name(colleague, member(stranger)))).toBe('seat.not-held');
    await context.within(caller, (tx) =>
      tx.query('UPDATE seat_holding SET held_until = $2 WHERE contact_id = $1', [
        holder,
        context.clock.now(),
      ]),
    );
    expect(codeOf(await name(colleague))).toBe('seat.missing');
    expect(await deputyNow()).toBe(deputy);
    expect(handedOver).toEqual([]);
  });

  it('given who sits on no such body, or holds a role without being a member, then there is no such seat', async () => {
    expect(codeOf(await name(colleague, member(colleague)))).toBe('seat.missing');
    expect(codeOf(await name(colleague, { ...member(holder), roles: ['coordinator'] }))).toBe('seat.missing');
    expect(codeOf(await name(colleague, member(null)))).toBe('seat.missing');
    expect(codeOf(await name(colleague, member(holder), randomUUID()))).toBe('seat.missing');
  });

  it('given who cannot be a deputy, then the rules of every appointment hold', async () => {
    expect(codeOf(await name(stranger))).toBe('contact.foreign');
    expect(codeOf(await name(randomUUID()))).toBe('contact.missing');
    expect(codeOf(await name(deputy))).toBe('seat.held-already');
    expect(await context.audited(caller)).toEqual([]);
  });
});
