import { type AccountView, fail, ok } from '@samsyn/contract';
import { Database, type SignedInCaller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { AccountMailsModule } from '../account-mails/account-mails.module';
import { AccountRepository } from '../accounts/account.repository';
import { AccountService } from '../accounts/account.service';
import { SignInService } from '../sign-in/sign-in.service';
import { SendPasswordLinksService } from '../forgotten-password/send-password-links.service';
import { type OpenedPersonalLink, PersonalLinks } from '../personal-links/personal-links';
import { NewPasswordLink, newPasswordHolder, type NewPasswordVisit } from './new-password-link';
import { PasswordChangeRepository } from './password-change.repository';
import { SetNewPasswordService } from './set-new-password.service';

const NEW = 'sju blå kajaker vid bryggan';

describe('a password that is chosen by a link', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let account: AccountView;

  beforeAll(async () => {
    context = await TestContext.start(AccountMailsModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    await context.within(caller, (tx) =>
      context.get(AccountService).setMembership(tx, { accountId: caller.accountId, roles: ['coordinator'] }),
    );
    const found = await context
      .get(Database)
      .global((manager) => context.get(AccountRepository).find(manager, caller.accountId));
    if (!found) throw new Error('The caller has an account');
    account = found;
  });
  afterAll(() => context.stop());

  /** A link that has been mailed, opened. */
  const opened = async (): Promise<OpenedPersonalLink<NewPasswordVisit>> => {
    const changes = context.get(PasswordChangeRepository);
    await context.get(Database).global((manager) => changes.ask(manager, account.email));
    await context.get(SendPasswordLinksService).send();
    const token = await context.within(caller, async (tx) => {
      const [newest] = await changes.live(tx, account.email);
      return context.get(PersonalLinks).tokenFor(tx, newPasswordHolder(account.id, newest?.id ?? ''));
    });
    return valueOf(await context.get(PersonalLinks).open(context.get(NewPasswordLink), token ?? ''));
  };
  const set = (visit: OpenedPersonalLink<NewPasswordVisit>, password = NEW) =>
    context.get(SetNewPasswordService).set(visit, password);
  const signsIn = (password: string) => context.get(SignInService).verify(account.email, password);

  it('given a good password, then it signs in, the link is used, and a mail tells the owner', async () => {
    const visit = await opened();
    expect(await set(visit)).toEqual(ok(undefined));
    expect(await signsIn(NEW)).toMatchObject({ id: account.id });
    expect(await set(visit, 'nio röda hattar på hyllan')).toEqual(fail({ code: 'link.used' }));
    expect(await signsIn('nio röda hattar på hyllan')).toBeUndefined();
    const kinds = await context.within(caller, (tx) =>
      tx.query<{ kind: string; state: string }>('SELECT kind, state FROM mailing ORDER BY kind'),
    );
    expect(kinds).toEqual([
      { kind: 'access.new-password', state: 'superseded' },
      { kind: 'access.password-changed', state: 'pending' },
    ]);
  });

  it('given a password that anybody would guess, then the link stays', async () => {
    const visit = await opened();
    expect(codeOf(await set(visit, 'kort'))).toBe('password.too-short');
    expect(codeOf(await set(visit, `${account.name}!`.padEnd(12, '!')))).toBe('password.common');
    expect(await set(visit)).toEqual(ok(undefined));
  });

  it('given an hour between opening and saving, then it came too late', async () => {
    const visit = await opened();
    context.clock.advance(3_600_000);
    expect(await set(visit)).toEqual(fail({ code: 'link.used' }));
  });

  it('given a password that is changed in another way meanwhile, then the link opens nothing', async () => {
    const visit = await opened();
    await context
      .get(Database)
      .global((manager) => context.get(PasswordChangeRepository).closeAllOf(manager, account.id));
    expect(await set(visit)).toEqual(fail({ code: 'link.used' }));
  });
});
