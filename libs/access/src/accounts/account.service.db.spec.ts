import { mintMunicipalityScope } from '@samsyn/platform';
import { AccessApp, cookieFrom, EXAMPLE_PASSWORD } from '../access-app.builder';
import { AccountService } from './account.service';

describe('AccountService', () => {
  let app: AccessApp;
  let accounts: AccountService;

  beforeAll(async () => {
    app = await AccessApp.start();
    accounts = app.http.get(AccountService);
  });
  afterAll(() => app.stop());

  const statusOf = async (cookie: string): Promise<number> =>
    (await app.http.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode;

  it('given a common password, makes no account', async () => {
    const email = 'vanlig@exempelkommun.example';
    const created = await accounts.create({ email, name: 'Exempel', password: 'Sommaren2026!' });
    expect(created).toMatchObject({ ok: false, error: { code: 'password.common' } });
    expect(await accounts.find(email)).toBeUndefined();
  });

  it('given an address that has an account, in capital letters too, makes no second one', async () => {
    const { email } = await app.member();
    const again = await accounts.create({
      email: email.toUpperCase(),
      name: 'Exempel',
      password: EXAMPLE_PASSWORD,
    });
    expect(again).toMatchObject({ ok: false, error: { code: 'account.exists' } });
  });

  it('given an account, stores nothing of its password but the hash', async () => {
    const { id } = await app.member();
    const rows: unknown[] = await app.database.global((manager) =>
      manager.query('SELECT account::text AS row FROM account WHERE id = $1', [id]),
    );
    expect(JSON.stringify(rows)).toContain('$argon2id$');
    expect(JSON.stringify(rows)).not.toContain(EXAMPLE_PASSWORD);
  });

  it('given a new password, ends the sessions and accepts only the new one', async () => {
    const account = await app.member();
    const { cookie } = await app.cookieOf(account);
    expect((await accounts.setPassword(account, 'tre blå båtar på sjön')).ok).toBe(true);
    expect(await statusOf(cookie)).toBe(401);
    expect((await app.signIn(account)).statusCode).toBe(401);
    expect((await app.signIn({ email: account.email, password: 'tre blå båtar på sjön' })).statusCode).toBe(
      201,
    );
  });

  it('given a common new password, keeps the old one', async () => {
    const account = await app.member();
    expect((await accounts.setPassword(account, 'lösenord1234')).ok).toBe(false);
    expect((await app.signIn(account)).statusCode).toBe(201);
  });

  it('given an account that ends, ends its sessions and lets it sign in no more', async () => {
    const account = await app.member();
    const cookie = cookieFrom(await app.signIn(account));
    await accounts.end(account.id);
    expect(await statusOf(cookie)).toBe(401);
    expect((await app.signIn(account)).statusCode).toBe(401);
    expect(await accounts.find(account.email)).toBeUndefined();
  });

  it('given other roles in the same municipality, replaces those before', async () => {
    const municipality = await app.municipality();
    const account = await app.member([municipality, 'reader'], [municipality, 'coordinator']);
    expect(await accounts.membershipsOf(account.id)).toEqual([
      {
        slug: municipality.slug,
        name: 'Exempelkommun',
        timeZone: 'Europe/Stockholm',
        ownColour: null,
        roles: ['coordinator'],
        contactId: null,
      },
    ]);
  });

  describe('row-level security', () => {
    const countMemberships = 'SELECT count(*)::int AS count FROM membership';

    it('given no scope, shows no membership', async () => {
      await app.member([await app.municipality(), 'reader']);
      expect(await app.database.global((manager) => manager.query(countMemberships))).toEqual([{ count: 0 }]);
    });

    it('given an account, shows its own memberships and nobody else’s', async () => {
      const municipality = await app.municipality();
      const own = await app.member([municipality, 'reader'], [await app.municipality(), 'reader']);
      await app.member([municipality, 'coordinator']);
      expect(await app.database.asAccount(own.id, (manager) => manager.query(countMemberships))).toEqual([
        { count: 2 },
      ]);
    });

    it('given a municipality’s scope, shows its memberships and no other’s', async () => {
      const [here, there] = [await app.municipality(), await app.municipality()];
      await app.member([here, 'reader'], [there, 'reader']);
      await app.member([there, 'reader']);
      const seen = await app.database.transaction(mintMunicipalityScope(here.id), (tx) =>
        tx.query(countMemberships),
      );
      expect(seen).toEqual([{ count: 1 }]);
    });

    it('given one municipality’s scope, cannot give a role in another', async () => {
      const [here, there] = [await app.municipality(), await app.municipality()];
      const { id } = await app.member();
      const sql = `INSERT INTO membership (municipality_id, account_id, roles) VALUES ($1, $2, '{coordinator}')`;
      const writing = app.database.transaction(mintMunicipalityScope(here.id), (tx) =>
        tx.query(sql, [there.id, id]),
      );
      await expect(writing).rejects.toThrow(/row-level security/);
    });
  });
});
