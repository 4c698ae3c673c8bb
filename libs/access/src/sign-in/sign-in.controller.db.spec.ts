import { createHash } from 'node:crypto';
import { AccessApp, cookieFrom, EXAMPLE_PASSWORD } from '../access-app.builder';
import { FAILURES_PER_ACCOUNT } from './sign-in-attempts';

describe('signing in and out', () => {
  let app: AccessApp;

  beforeAll(async () => {
    app = await AccessApp.start();
  });
  afterAll(() => app.stop());

  const me = (cookie: string) => app.http.inject({ url: '/api/v1/me', headers: { cookie } });

  it('given the right password, begins a session and says who it is', async () => {
    const [first, second] = [await app.municipality(), await app.municipality()];
    const account = await app.member([first, 'coordinator'], [second, 'reader']);
    const response = await app.signIn({ email: account.email.toUpperCase() });
    expect(response.statusCode).toBe(201);
    expect(response.headers['cache-control']).toBe('no-store');
    const memberships = [
      { slug: first.slug, name: 'Exempelkommun', role: 'coordinator' },
      { slug: second.slug, name: 'Exempelkommun', role: 'reader' },
    ].sort((one, other) => (one.slug < other.slug ? -1 : 1));
    expect(response.json()).toEqual({ account, memberships });
    expect((await me(cookieFrom(response))).json()).toEqual({ account, memberships });
  });

  it('given a session, stores only the hash of its token', async () => {
    const account = await app.member();
    const token = cookieFrom(await app.signIn(account)).split('=')[1] ?? '';
    const rows = await app.database.global((manager) =>
      manager.query(`SELECT encode(token_hash, 'hex') AS hash FROM session WHERE account_id = $1`, [
        account.id,
      ]),
    );
    expect(rows).toEqual([{ hash: createHash('sha256').update(token).digest('hex') }]);
  });

  it('given a wrong password or an unknown account, gives the same answer', async () => {
    const { email } = await app.member();
    const wrong = await app.signIn({ email, password: 'fyra gula cyklar i sol' });
    const unknown = await app.signIn({ email: 'ingen@exempelkommun.example' });
    expect([wrong.statusCode, wrong.json<{ code: string }>().code]).toEqual([401, 'sign-in.refused']);
    expect(unknown.statusCode).toBe(401);
    expect(unknown.body).toBe(wrong.body);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('given an unknown account, does the work of a password all the same', async () => {
    const account = await app.member();
    const milliseconds = async (email: string): Promise<number> => {
      const began = performance.now();
      await app.signIn({ email, password: 'fel lösenord, helt enkelt' });
      return performance.now() - began;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      known.push(await milliseconds(account.email));
      unknown.push(await milliseconds(`ingen-${round}@exempelkommun.example`));
    }
    // Hashing is nearly all of the work; without it an unknown account would answer many times faster.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
  });

  it('given an earlier session with the request, ends it', async () => {
    const account = await app.member();
    const earlier = cookieFrom(await app.signIn(account));
    const elsewhere = cookieFrom(await app.signIn(account));
    const later = cookieFrom(await app.signIn(account, { cookie: earlier }));
    expect(later).not.toBe(earlier);
    expect((await me(earlier)).statusCode).toBe(401);
    expect((await me(elsewhere)).statusCode).toBe(200);
    expect((await me(later)).statusCode).toBe(200);
  });

  it('given a failed sign-in with a session, keeps the session', async () => {
    const account = await app.member();
    const cookie = cookieFrom(await app.signIn(account));
    await app.signIn({ email: account.email, password: 'fel lösenord, helt enkelt' }, { cookie });
    expect((await me(cookie)).statusCode).toBe(200);
  });

  it('given a sign-out, ends the session and takes the cookie back', async () => {
    const cookie = cookieFrom(await app.signIn(await app.member()));
    const url = '/api/v1/sessions/current';
    const response = await app.http.inject({ method: 'DELETE', url, headers: { cookie } });
    expect([response.statusCode, response.body]).toEqual([204, '']);
    expect(response.headers['set-cookie']).toMatch(/^__Host-samsyn=; Max-Age=0/);
    expect((await me(cookie)).statusCode).toBe(401);
    expect((await app.http.inject({ method: 'DELETE', url, headers: { cookie } })).statusCode).toBe(401);
  });

  it.each<[string, object]>([
    ['email', {}],
    ['password', { email: 'exempel@kommun.example' }],
    ['email', { email: { $ne: null }, password: EXAMPLE_PASSWORD }],
    ['password', { email: 'exempel@kommun.example', password: ['a'] }],
    ['password', { email: 'exempel@kommun.example', password: 'x'.repeat(1001) }],
    ['', { email: 'exempel@kommun.example', password: EXAMPLE_PASSWORD, role: 'coordinator' }],
  ])('says that "%s" is wrong given the body %j', async (path, payload) => {
    const response = await app.http.inject({ method: 'POST', url: '/api/v1/sessions', payload });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({
      code: 'request.invalid',
      errors: expect.arrayContaining([expect.objectContaining({ path })]) as unknown[],
    });
  });

  it('given too many failures, says how long to wait, to the right password too', async () => {
    const { email } = await app.member();
    const from = '192.0.2.1';
    for (let n = 0; n < FAILURES_PER_ACCOUNT; n += 1) {
      expect((await app.signIn({ email, password: 'fel lösenord, helt enkelt' }, {}, from)).statusCode).toBe(
        401,
      );
    }
    const response = await app.signIn({ email }, {}, '192.0.2.2');
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([429, 'rate.limited']);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(800);
  });
});
