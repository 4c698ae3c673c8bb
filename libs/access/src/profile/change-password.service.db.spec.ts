import type { AccountView } from '@samsyn/contract';
import type { SignedInCaller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { AccountMailsModule } from '../account-mails/account-mails.module';
import { AccountService } from '../accounts/account.service';
import { SessionService } from '../session/session.service';
import { SignInService } from '../sign-in/sign-in.service';
import { ChangePasswordService } from './change-password.service';
import { ProfileService } from './profile.service';

const OLD = 'fyra gula cyklar i regn';
const NEW = 'sju blå kajaker vid bryggan';
const from = { ip: '192.0.2.7', device: undefined };

describe('what is one’s own', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let account: AccountView;
  let made = 0;

  beforeAll(async () => {
    context = await TestContext.start(AccountMailsModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    made += 1;
    const accounts = context.get(AccountService);
    const email = `sam-${made}@exempelkommun.example`;
    account = valueOf(await accounts.create({ email, name: 'Sam Exempel', password: OLD }));
    await context.within(caller, (tx) =>
      accounts.setMembership(tx, { accountId: account.id, roles: ['reader'] }),
    );
  });
  afterAll(() => context.stop());

  const change = (current: string, password = NEW) =>
    context.get(ChangePasswordService).change(account, { current, password }, from);
  const signsIn = (password: string) => context.get(SignInService).verify(account.email, password);
  const mails = () =>
    context.within(caller, (tx) => tx.query<{ kind: string }>('SELECT kind FROM mailing ORDER BY kind'));

  it('given the present password, then the new one signs in, every session is over, and a mail tells the owner', async () => {
    const sessions = context.get(SessionService);
    const token = await sessions.begin(account.id, undefined);
    expect((await change(OLD)).ok).toBe(true);
    expect(await signsIn(NEW)).toBeDefined();
    expect(await signsIn(OLD)).toBeUndefined();
    expect(await sessions.find(token)).toBeUndefined();
    expect(await mails()).toEqual([{ kind: 'access.password-changed' }]);
    expect(await context.audited(caller)).toEqual(['password.changed']);
    expect((await change(NEW, OLD)).ok).toBe(true);
    expect(await mails()).toHaveLength(2);
  });

  it('given another password than the present, then nothing changes, and who goes on guessing waits', async () => {
    const codes = [];
    for (let times = 0; times < 7; times += 1) codes.push(codeOf(await change('gissning')));
    expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'password.wrong'));
    expect(codes.at(-1)).toBe('rate.limited');
    expect(await signsIn(OLD)).toBeDefined();
    expect(await mails()).toEqual([]);
  });

  it.each([
    ['kort', 'password.too-short'],
    ['x'.repeat(257), 'password.too-long'],
    ['exempelkommun', 'password.common'],
  ])('given the new password %j, then it is refused', async (password, code) => {
    expect(codeOf(await change(OLD, password))).toBe(code);
    expect(await signsIn(OLD)).toBeDefined();
  });

  it('given an account that belongs nowhere, then its password is changed all the same, and nobody writes to it', async () => {
    const email = `utan-${made}@exempelkommun.example`;
    account = valueOf(
      await context.get(AccountService).create({ email, name: 'Kim Exempel', password: OLD }),
    );
    expect((await change(OLD)).ok).toBe(true);
    expect(await signsIn(NEW)).toBeDefined();
    expect(await mails()).toEqual([]);
  });

  it('given another name, then it stands, the language stays, and each municipality keeps that it was changed', async () => {
    const profile = context.get(ProfileService);
    expect(await profile.update(account, { name: 'Kim Exempel' })).toMatchObject({
      name: 'Kim Exempel',
      language: 'sv',
    });
    expect(await context.get(AccountService).find(account.email)).toMatchObject({ name: 'Kim Exempel' });
    expect(await context.lastAudited(caller)).toMatchObject({
      action: 'account.updated',
      actor: `account:${account.id}`,
      subject: ['account', account.id],
      detail: { fields: ['name'] },
    });
  });
});
