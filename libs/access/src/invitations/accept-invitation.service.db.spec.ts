import { randomUUID } from 'node:crypto';
import { createInvitationSchema, fail, ok, type Role } from '@samsyn/contract';
import type { SignedInCaller } from '@samsyn/platform';
import { buildContact, buildOrganisation, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { AccountMailsModule } from '../account-mails/account-mails.module';
import { AccountService } from '../accounts/account.service';
import { MemberContacts } from '../members/member-contacts';
import { type OpenedPersonalLink, PersonalLinks } from '../personal-links/personal-links';
import { SignInService } from '../sign-in/sign-in.service';
import { AcceptInvitationService, type NewAccountChoice } from './accept-invitation.service';
import { invitationHolder, InvitationLink, type InvitationVisit } from './invitation-link';
import { InviteService } from './invite.service';

const PASSWORD = 'sju blå kajaker vid bryggan';
const choice: NewAccountChoice = { name: 'Kim Exempel', password: PASSWORD };
const used = fail({ code: 'link.used' });

describe('accepting an invitation', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let email: string;

  beforeAll(async () => {
    context = await TestContext.start(AccountMailsModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    email = `${randomUUID()}@exempelkommun.example`;
  });
  afterAll(() => context.stop());

  const invited = async (roles: Role[] = ['secretary'], by = caller, contactId: string | null = null) => {
    const values = createInvitationSchema.parse({ email, roles, contactId });
    return valueOf(await context.get(InviteService).create(by, values)).id;
  };
  const opened = async (id: string, by = caller): Promise<OpenedPersonalLink<InvitationVisit>> => {
    const links = context.get(PersonalLinks);
    const token = await context.within(by, (tx) => links.tokenFor(tx, invitationHolder(id)));
    return valueOf(await links.open(context.get(InvitationLink), token ?? ''));
  };
  const accept = (
    visit: OpenedPersonalLink<InvitationVisit>,
    chosen: NewAccountChoice | undefined = choice,
  ) => context.get(AcceptInvitationService).accept(visit, chosen);
  const account = () => context.get(AccountService).find(email);
  const rolesNow = async () => {
    const found = await account();
    return found && (await context.get(AccountService).membershipsOf(found.id)).map(({ roles }) => roles);
  };

  it('given who has no account, then one is made that signs in, with the roles, in the language of the invitation', async () => {
    const visit = await opened(await invited());
    expect(visit.shown).toMatchObject({ state: 'open', account: undefined });
    expect(await accept(visit)).toEqual(ok(undefined));
    expect(await context.get(SignInService).verify(email, PASSWORD)).toMatchObject({
      name: 'Kim Exempel',
      language: 'sv',
    });
    expect(await rolesNow()).toEqual([['secretary']]);
    expect(await context.audited(caller)).toEqual(['invitation.created', 'invitation.accepted']);
    expect(await accept(visit)).toEqual(used);
  });

  it('given who has an account, then it keeps its name and password, and gets the roles beside those it has', async () => {
    const accounts = context.get(AccountService);
    const known = valueOf(
      await accounts.create({ email, name: 'Sam Exempel', password: 'fyra gula cyklar i regn' }),
    );
    const visit = await opened(await invited());
    await context.within(caller, (tx) =>
      accounts.setMembership(tx, { accountId: known.id, roles: ['reader'] }),
    );
    expect(await accept(visit, undefined)).toEqual(ok(undefined));
    expect(await rolesNow()).toEqual([['reader', 'secretary']]);
    expect((await account())?.name).toBe('Sam Exempel');
  });

  it('given two municipalities that invite at once, then one account with roles in both, by the password that came first', async () => {
    const other = await context.coordinator();
    const visits = [
      await opened(await invited()),
      await opened(await invited(['reader'], other), other),
    ] as const;
    expect(await accept(visits[0])).toEqual(ok(undefined));
    expect(await accept(visits[1], { name: 'Någon Exempel', password: 'nio röda hattar på hyllan' })).toEqual(
      ok(undefined),
    );
    expect((await rolesNow())?.toSorted()).toEqual([['reader'], ['secretary']]);
    expect(await context.get(SignInService).verify(email, PASSWORD)).toMatchObject({ name: 'Kim Exempel' });
  });

  it('given two presses at once, then one of them counts', async () => {
    const visit = await opened(await invited());
    const answers = await Promise.all([accept(visit), accept(visit)]);
    expect(answers.filter(({ ok: isOk }) => isOk)).toHaveLength(1);
    expect(answers).toContainEqual(used);
  });

  it('given a password that anybody would guess, then nothing is made and the link stays', async () => {
    const visit = await opened(await invited());
    expect(codeOf(await accept(visit, { ...choice, password: 'kort' }))).toBe('password.too-short');
    expect(codeOf(await accept(visit, { ...choice, password: 'Exempelkommun1' }))).toBe('password.common');
    expect(await account()).toBeUndefined();
    expect(await accept(visit)).toEqual(ok(undefined));
  });

  it('given one that is withdrawn, or too old, while the page is open, then nobody becomes a member', async () => {
    const id = await invited();
    const visit = await opened(id);
    context.clock.advance(72 * 3_600_000);
    expect(await accept(visit)).toEqual(used);
    expect((await opened(id)).shown.state).toBe('expired');
    valueOf(await context.get(InviteService).send(caller, id));
    expect((await opened(id)).shown.state).toBe('open');
    valueOf(await context.get(InviteService).withdraw(caller, id));
    expect(await accept(visit)).toEqual(used);
    expect((await opened(id)).shown.state).toBe('withdrawn');
    expect(await account()).toBeUndefined();
  });

  it('given a contact that ends before anybody has accepted to act for it, then nobody does', async () => {
    const contactId = await context.within(caller, async (tx) =>
      buildContact(tx, { organisationId: await buildOrganisation(tx) }),
    );
    const visit = await opened(await invited(['member'], caller, contactId));
    context.get(MemberContacts).register((_tx, id) => Promise.resolve(id === contactId));
    expect(await accept(visit)).toEqual(used);
    expect(await account()).toBeUndefined();
  });

  it('given that who invited works here no more, then the invitation is the municipality’s and stands', async () => {
    const visit = await opened(await invited());
    await context.within(caller, (tx) =>
      tx.query('DELETE FROM membership WHERE account_id = $1', [caller.accountId]),
    );
    expect(await accept(visit)).toEqual(ok(undefined));
    expect(await rolesNow()).toEqual([['secretary']]);
  });

  it('given an account that has ended, then the invitation does not bring it back', async () => {
    const accounts = context.get(AccountService);
    const known = valueOf(await accounts.create({ email, name: 'Sam Exempel', password: PASSWORD }));
    await accounts.end(known.id);
    const visit = await opened(await invited());
    expect(await accept(visit)).toEqual(fail({ code: 'account.ended' }));
    expect(await account()).toBeUndefined();
  });
});
