import { randomUUID } from 'node:crypto';
import { AccountService, WarnOwnersService } from '@samsyn/access';
import type { AccountView, ContactLanguage } from '@samsyn/contract';
import { valueOf } from '@samsyn/testing';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('many failed sign-ins', () => {
  let app: TestApp;
  let addresses = 0;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(() => {
    app.clock.setTo(new Date('2026-11-25T13:32:00Z'));
    app.sink.clear();
    app.sink.programme.reset();
  });
  afterAll(() => app.stop());

  const newAccount = async (
    municipalities: readonly TestMunicipality[],
    language: ContactLanguage = 'sv',
  ): Promise<AccountView> => {
    const accounts = app.get(AccountService);
    const email = `${randomUUID()}@exempelkommun.example`;
    const password = 'fyra gula cyklar i regn';
    const account = valueOf(await accounts.create({ email, name: 'Sam Exempel', password, language }));
    for (const { scope } of municipalities) {
      await app.within(scope, (tx) =>
        accounts.setMembership(tx, { accountId: account.id, roles: ['reader'] }),
      );
    }
    return account;
  };
  /** Twenty failures from four networks, of which none is slowed down yet; all answers are alike. */
  const guess = async (email: string): Promise<void> => {
    for (let network = 0; network < 4; network += 1) {
      addresses += 1;
      for (let times = 0; times < 5; times += 1) {
        const answer = await app.http.inject({
          method: 'POST',
          url: '/api/v1/sessions',
          remoteAddress: `2001:db8:${addresses.toString(16)}::1`,
          payload: { email, password: `gissning ${times}` },
        });
        expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([401, 'sign-in.refused']);
      }
    }
  };
  /** What a worker does by itself, twice as two would. */
  const warn = async (): Promise<void> => {
    await Promise.all([app.get(WarnOwnersService).warn(), app.get(WarnOwnersService).warn()]);
    await app.send();
  };
  const received = () => app.sink.received.map(({ to, subject }) => [to[0], subject]);

  it('given an account with roles in two municipalities, then its owner is told once, by one of them, in plain words', async () => {
    const municipalities = [await app.municipality({ seats: 1 }), await app.municipality({ seats: 1 })];
    const account = await newAccount(municipalities);
    await guess(account.email);
    await warn();
    await warn();

    expect(received()).toEqual([[account.email, 'Många misslyckade inloggningar på ditt konto']]);
    const [mail] = await app.sink.messages();
    expect(mail?.text).toContain('onsdag 25 november 2026 kl.\u00a014.32');
    expect(mail?.text).toContain('minst 20 på en timme');
    expect(app.sink.received[0]?.header('x-samsyn-kind')).toBe('access.sign-in-warning');
    expect(`${mail?.text} ${mail?.html}`).not.toMatch(/2001:db8|gissning/);
    const [row, ...others] = await mailingsOf(municipalities);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      subject: { type: 'account', id: account.id },
      recipient: { type: 'account', id: account.id },
      state: 'sent',
      addressee: { email: account.email },
    });
  });

  it('given guesses that go on, then the owner is told again a day later, and not before', async () => {
    const account = await newAccount([await app.municipality({ seats: 1 })], 'en');
    await guess(account.email);
    await warn();
    app.clock.advance(DAY - MINUTE);
    await guess(account.email);
    await warn();
    expect(received()).toEqual([[account.email, 'Many failed sign-ins to your account']]);
    app.clock.advance(2 * MINUTE);
    await guess(account.email);
    await warn();

    expect(received()).toHaveLength(2);
  });

  it('given an address that nobody has, an account that belongs nowhere and one that has ended, then nobody is told', async () => {
    const ended = await newAccount([await app.municipality({ seats: 1 })]);
    await app.get(AccountService).end(ended.id);
    const nowhere = await newAccount([]);
    for (const email of ['ingen@exempelkommun.example', ended.email, nowhere.email]) await guess(email);
    await warn();

    expect(app.sink.received).toEqual([]);
  });

  it('given a relay that is away for a day, then a warning that helps nobody any more is not sent', async () => {
    const municipality = await app.municipality({ seats: 1 });
    const account = await newAccount([municipality]);
    await guess(account.email);
    await app.get(WarnOwnersService).warn();
    app.clock.advance(DAY);
    await app.send();

    expect(app.sink.received).toEqual([]);
    expect(await mailingsOf([municipality])).toMatchObject([{ state: 'expired' }]);
  });

  it('given an account that ends before the mail leaves, then it does not leave', async () => {
    const municipality = await app.municipality({ seats: 1 });
    const account = await newAccount([municipality]);
    await guess(account.email);
    await app.get(WarnOwnersService).warn();
    await app.get(AccountService).end(account.id);
    await app.send();

    expect(app.sink.received).toEqual([]);
    expect(await mailingsOf([municipality])).toMatchObject([{ state: 'superseded' }]);
  });

  const mailingsOf = async (municipalities: readonly TestMunicipality[]): Promise<object[]> => {
    const lists = await Promise.all(municipalities.map((each) => app.request(each, 'GET', '/mailings')));
    return lists.flatMap((answer) => answer.json<{ items: object[] }>().items);
  };
});
