import { randomUUID } from 'node:crypto';
import { type CreateInvitation, createInvitationSchema, type Role } from '@samsyn/contract';
import type { SignedInCaller } from '@samsyn/platform';
import { buildContact, buildOrganisation, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { AccountMailsModule } from '../account-mails/account-mails.module';
import { AccountService } from '../accounts/account.service';
import { MemberContacts } from '../members/member-contacts';
import { InviteService } from './invite.service';

const HOUR = 3_600_000;

describe('inviting somebody to work in a municipality', () => {
  let context: TestContext;
  let caller: SignedInCaller;

  beforeAll(async () => {
    context = await TestContext.start(AccountMailsModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
  });
  afterAll(() => context.stop());

  const inviting = () => context.get(InviteService);
  const to = (email: string, roles: Role[] = ['secretary'], more: Partial<CreateInvitation> = {}) =>
    inviting().create(caller, createInvitationSchema.parse({ email, roles, ...more }));
  const newAddress = () => `${randomUUID()}@exempelkommun.example`;
  const listed = async () => (await inviting().list(caller.scope, { limit: 50 })).items;
  const mails = () =>
    context.within(caller, (tx) =>
      tx.query<{ state: string }>('SELECT state FROM mailing ORDER BY due_at, state'),
    );

  it('given an address, when it is invited, then a mail is due at once, and the invitation is open for 72 hours', async () => {
    const email = newAddress();
    const made = valueOf(await to(email));
    expect(made).toMatchObject({
      email,
      roles: ['secretary'],
      isOpen: true,
      invitedBy: 'Samordnare Exempel',
    });
    expect(Date.parse(made.opensUntil) - Date.parse(made.sentAt)).toBe(72 * HOUR);
    expect(await mails()).toEqual([{ state: 'pending' }]);
    expect(await context.audited(caller)).toEqual(['invitation.created']);
    context.clock.advance(72 * HOUR);
    expect(await listed()).toMatchObject([{ id: made.id, isOpen: false }]);
  });

  it('given an address with an account, then the answer tells nothing of it', async () => {
    const email = newAddress();
    valueOf(
      await context
        .get(AccountService)
        .create({ email, name: 'Kim Exempel', password: 'fyra gula cyklar i regn' }),
    );
    const [known, unknown] = [valueOf(await to(email)), valueOf(await to(newAddress()))];
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    expect(JSON.stringify(known)).not.toContain('Kim');
  });

  it('given one that is pending, then the address is not invited twice, and the mail can be sent anew', async () => {
    const email = newAddress();
    const made = valueOf(await to(email));
    expect(codeOf(await to(email.toUpperCase().replace('.EXAMPLE', '.example')))).toBe('invitation.exists');
    context.clock.advance(80 * HOUR);
    const again = valueOf(await inviting().send(caller, made.id));
    expect([again.id, again.isOpen]).toEqual([made.id, true]);
    expect(await context.lastAudited(caller)).toMatchObject({
      action: 'invitation.sent',
      subject: ['invitation', made.id],
    });
    expect(await mails()).toEqual([{ state: 'superseded' }, { state: 'pending' }]);
  });

  it('given one that is withdrawn, then no mail leaves, nothing is listed, and the address can be invited again', async () => {
    const email = newAddress();
    const { id } = valueOf(await to(email));
    expect((await inviting().withdraw(caller, id)).ok).toBe(true);
    expect(await context.lastAudited(caller)).toMatchObject({
      action: 'invitation.withdrawn',
      subject: ['invitation', id],
    });
    expect(await mails()).toEqual([{ state: 'superseded' }]);
    expect(await listed()).toEqual([]);
    expect(codeOf(await inviting().withdraw(caller, id))).toBe('invitation.missing');
    expect(codeOf(await inviting().send(caller, id))).toBe('invitation.missing');
    expect((await to(email)).ok).toBe(true);
  });

  it('given a member, then they need no invitation', async () => {
    const email = newAddress();
    const accounts = context.get(AccountService);
    const { id } = valueOf(
      await accounts.create({ email, name: 'Kim Exempel', password: 'fyra gula cyklar i regn' }),
    );
    await context.within(caller, (tx) => accounts.setMembership(tx, { accountId: id, roles: ['reader'] }));
    expect(codeOf(await to(email))).toBe('member.exists');
  });

  it('given a coordinator who is no administrator, then they invite none, and neither send nor withdraw such an invitation', async () => {
    expect(codeOf(await to(newAddress(), ['administrator']))).toBe('role.reserved');
    const administrator: SignedInCaller = { ...caller, roles: ['administrator'] };
    const values = createInvitationSchema.parse({ email: newAddress(), roles: ['administrator'] });
    const { id } = valueOf(await inviting().create(administrator, values));
    expect(codeOf(await inviting().send(caller, id))).toBe('role.reserved');
    expect(codeOf(await inviting().withdraw(caller, id))).toBe('role.reserved');
    expect((await inviting().withdraw(administrator, id)).ok).toBe(true);
  });

  it('given a contact that is none of the municipality’s, then it is missing', async () => {
    const contact = { contactId: randomUUID() };
    expect(codeOf(await to(newAddress(), ['member'], contact))).toBe('contact.missing');
    expect(createInvitationSchema.safeParse({ email: newAddress(), roles: ['member'] }).success).toBe(false);
  });

  it('given a contact that has ended, then nobody is invited to act for it, and a mail that names it is not sent anew', async () => {
    const contactId = await context.within(caller, async (tx) =>
      buildContact(tx, { organisationId: await buildOrganisation(tx) }),
    );
    const ended = new Set<string>();
    context.get(MemberContacts).register((_tx, id) => Promise.resolve(ended.has(id)));
    const { id } = valueOf(await to(newAddress(), ['member'], { contactId }));
    ended.add(contactId);

    expect(codeOf(await to(newAddress(), ['member'], { contactId }))).toBe('contact.ended');
    expect(codeOf(await inviting().send(caller, id))).toBe('contact.ended');
    expect((await inviting().withdraw(caller, id)).ok).toBe(true);
  });

  it('given an invitation of another municipality, then here there is none', async () => {
    const { id } = valueOf(await to(newAddress()));
    const elsewhere = await context.coordinator();
    expect(codeOf(await inviting().withdraw(elsewhere, id))).toBe('invitation.missing');
    expect(await listed()).toHaveLength(1);
  });
});
