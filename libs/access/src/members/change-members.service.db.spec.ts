import { randomUUID } from 'node:crypto';
import type { Role } from '@samsyn/contract';
import type { SignedInCaller } from '@samsyn/platform';
import { buildContact, buildOrganisation, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { AccessModule } from '../access.module';
import { AccountService } from '../accounts/account.service';
import { MunicipalityFollowers } from '../municipality/municipality-followers';
import { MemberContacts } from './member-contacts';
import { ChangeMembersService } from './change-members.service';

describe('who works in a municipality', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let told = 0;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule);
    context.get(MunicipalityFollowers).register({
      calendarChanged: () => Promise.reject(new Error('Nobody’s calendar has changed')),
      presenceChanged: () => Promise.resolve(void (told += 1)),
    });
  });
  beforeEach(async () => {
    caller = await as(['coordinator', 'administrator']);
    told = 0;
  });
  afterAll(() => context.stop());

  /** A municipality of its own, with this one member. */
  const as = async (roles: Role[]): Promise<SignedInCaller> => {
    const made = { ...(await context.coordinator()), roles };
    await join(made, made.accountId, roles);
    return made;
  };
  const join = (to: SignedInCaller, accountId: string, roles: Role[]) =>
    context.within(to, (tx) => context.get(AccountService).setMembership(tx, { accountId, roles }));
  const colleague = async (...roles: Role[]): Promise<string> => {
    const { accountId } = await context.coordinator();
    await join(caller, accountId, roles);
    return accountId;
  };
  const members = () => context.get(ChangeMembersService);
  const listed = async (by = caller) =>
    (await members().list(by.scope, { limit: 50 })).items.map(({ accountId, roles }) => [accountId, roles]);
  const change = (
    accountId: string,
    roles: Role[],
    by = caller,
    version = 1,
    contactId: string | null = null,
  ) => members().update(by, accountId, { roles, contactId, version });

  it('given a colleague, when they get other roles, then these stand, their version rises, and who follows is told', async () => {
    const one = await colleague('reader');
    expect(valueOf(await change(one, ['secretary', 'reader']))).toMatchObject({
      roles: ['secretary', 'reader'],
      version: 2,
      lastSignedInAt: null,
    });
    expect(await listed()).toContainEqual([one, ['secretary', 'reader']]);
    expect(told).toBe(1);
    expect(await context.audited(caller)).toEqual(['member.updated']);
    expect(codeOf(await change(one, ['reader']))).toBe('member.changed');
  });

  it('given a colleague, when their membership is ended, then they are no member, and ending it again finds none', async () => {
    const one = await colleague('backup-coordinator');
    expect((await members().remove(caller, one)).ok).toBe(true);
    expect((await listed()).map(([id]) => id)).toEqual([caller.accountId]);
    expect(told).toBe(1);
    expect(await context.lastAudited(caller)).toEqual({
      action: 'member.removed',
      actor: caller.label,
      subject: ['account', one],
      detail: { roles: ['backup-coordinator'] },
    });
    expect(codeOf(await members().remove(caller, one))).toBe('member.missing');
    expect(codeOf(await change(one, ['reader']))).toBe('member.missing');
  });

  it('given the last of a kind, then nobody unmakes them, themselves neither; given another, they go', async () => {
    expect(codeOf(await members().remove(caller, caller.accountId))).toBe('member.last-coordinator');
    expect(codeOf(await change(caller.accountId, ['coordinator']))).toBe('member.last-administrator');
    expect(codeOf(await change(caller.accountId, ['administrator']))).toBe('member.last-coordinator');
    await colleague('coordinator', 'administrator');
    expect((await members().remove(caller, caller.accountId)).ok).toBe(true);
  });

  it('given another whose account has ended, then the last is still the last', async () => {
    const gone = await colleague('coordinator', 'administrator');
    await context.get(AccountService).end(gone);
    expect(codeOf(await members().remove(caller, caller.accountId))).toBe('member.last-coordinator');
    expect(await listed()).toHaveLength(1);
  });

  it('given two coordinators who end each other at once, then one stays', async () => {
    const id = await colleague('coordinator', 'administrator');
    const other = { ...caller, accountId: id };
    const codes = await Promise.all([
      members().remove(caller, id),
      members().remove(other, caller.accountId),
    ]);
    expect(codes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listed()).toHaveLength(1);
  });

  it('given a coordinator who is no administrator, then administrators are out of reach', async () => {
    const coordinator = { ...caller, roles: ['coordinator'] as Role[] };
    const administrator = await colleague('administrator');
    const reader = await colleague('reader');
    expect(codeOf(await change(reader, ['administrator'], coordinator))).toBe('role.reserved');
    expect(codeOf(await change(administrator, ['reader'], coordinator))).toBe('role.reserved');
    expect(codeOf(await members().remove(coordinator, administrator))).toBe('role.reserved');
    expect((await change(reader, ['coordinator'], coordinator)).ok).toBe(true);
  });

  it('given a contact that is none of the municipality’s, then it is missing', async () => {
    const one = await colleague('reader');
    expect(codeOf(await change(one, ['member'], caller, 1, randomUUID()))).toBe('contact.missing');
  });

  it('given a contact that has ended, then nobody is given its seats, and who has them can still get other roles', async () => {
    const one = await colleague('reader');
    const contactId = await context.within(caller, async (tx) =>
      buildContact(tx, { organisationId: await buildOrganisation(tx) }),
    );
    valueOf(await change(one, ['member'], caller, 1, contactId));
    const other = await colleague('reader');
    context.get(MemberContacts).register((_tx, id) => Promise.resolve(id === contactId));

    expect(codeOf(await change(other, ['member'], caller, 1, contactId))).toBe('contact.ended');
    expect((await change(one, ['member', 'reader'], caller, 2, contactId)).ok).toBe(true);
  });

  it('given the member of another municipality, then here they are none', async () => {
    const elsewhere = await as(['coordinator']);
    expect(codeOf(await members().remove(caller, elsewhere.accountId))).toBe('member.missing');
    expect(await listed(elsewhere)).toEqual([[elsewhere.accountId, ['coordinator']]]);
  });
});
