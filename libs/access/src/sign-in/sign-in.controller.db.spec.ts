import { createHash, randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { AccessApp, cookieFrom, EXAMPLE_PASSWORD } from '../access-app.builder';
import { AccountService } from '../accounts/account.service';
import { DEVICE_COOKIE } from './device-cookie.rules';
import { DEVICES_PER_ACCOUNT } from './known-device.repository';
import { KnownDevices } from './known-devices';
import { SignInAttempts } from './sign-in-attempts';
import { FREE_FAILURES } from './sign-in-wait.rules';

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
      { slug: first.slug, roles: ['coordinator'] },
      { slug: second.slug, roles: ['reader'] },
    ]
      .map((each) => ({
        ...each,
        name: 'Exempelkommun',
        timeZone: 'Europe/Stockholm',
        ownColour: null,
        contactId: null,
      }))
      .sort((one, other) => (one.slug < other.slug ? -1 : 1));
    expect(account.language).toBe('sv');
    expect(response.json()).toEqual({ account, memberships, now: expect.any(String) });
    expect((await me(cookieFrom(response))).json()).toMatchObject({ account, memberships });
  });

  it('given a clock that has been moved, tells the time that the product goes by', async () => {
    const response = await app.signIn({ email: (await app.member()).email });
    app.clock.setTo(new Date('2027-03-08T07:00:00Z'));
    const { now } = (await me(cookieFrom(response))).json<{ now: string }>();
    expect(now).toMatch(/^2027-03-08T07:00:0/);
  });

  it('given a sign-in, notes when it was by the product’s clock, and nothing for a failed one', async () => {
    const account = await app.member();
    const lastSignIn = async () => {
      const [row] = await app.database.global((manager): Promise<{ at: Date | null }[]> =>
        manager.query('SELECT last_signed_in_at AS at FROM account WHERE id = $1', [account.id]),
      );
      return row?.at;
    };
    await app.signIn({ email: account.email, password: 'fel lösenord, helt enkelt' });
    expect(await lastSignIn()).toBeNull();
    const years = 5 * 365 * 24 * 3600 * 1000;
    app.clock.advance(years);
    const before = app.clock.now();
    await app.signIn(account);
    expect((await lastSignIn())?.getTime()).toBeGreaterThanOrEqual(before.getTime());
    app.clock.advance(-years);
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

  it('given too many failures from one address, says how long to wait there, to the right password too', async () => {
    const { email } = await app.member();
    const from = '192.0.2.1';
    // a wait begins with the attempt: on a busy machine it would be over when the attempt is
    const begun = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(begun);
    for (let n = 0; n < FREE_FAILURES.pair; n += 1) {
      expect((await app.signIn({ email, password: 'fel lösenord, helt enkelt' }, {}, from)).statusCode).toBe(
        401,
      );
    }
    const response = await app.signIn({ email }, {}, from);
    expect(response.statusCode).toBe(429);
    expect(response.headers['retry-after']).toBe('1');
    expect(response.json()).toMatchObject({ code: 'rate.limited', seconds: 1 });
    expect((await app.signIn({ email }, {}, '192.0.2.2')).statusCode).toBe(201);
    clock.mockReturnValue(begun + 1000);
    expect((await app.signIn({ email }, {}, from)).statusCode).toBe(201);
    clock.mockRestore();
  });

  it('given strangers everywhere, lets a device that signed in before in at once, and remembers it by a hash alone', async () => {
    const account = await app.member();
    const first = await app.signIn(account);
    const device = deviceFrom(first);
    const rows = await app.database.global((manager) =>
      manager.query(`SELECT encode(token_hash, 'hex') AS hash FROM known_device WHERE account_id = $1`, [
        account.id,
      ]),
    );
    const token = device.split('=')[1] ?? '';
    expect(rows).toEqual([{ hash: createHash('sha256').update(token).digest('hex') }]);

    const attempts = app.http.get(SignInAttempts);
    for (let n = 0; n < FREE_FAILURES.account + 5; n += 1) {
      await attempts.begin({ email: account.email, ip: `198.51.100.${n}`, device: undefined });
    }
    expect((await app.signIn(account, {}, '192.0.2.20')).statusCode).toBe(429);
    const known = await app.signIn(account, { cookie: device }, '192.0.2.20');
    expect(known.statusCode).toBe(201);
    expect(deviceFrom(known)).toBe(device);
  });

  it('given a device token that nobody was given, takes another, so that a planted one is worth nothing', async () => {
    const planted = `__Host-samsyn-device=${'a'.repeat(43)}`;
    const response = await app.signIn(await app.member(), { cookie: planted });
    expect(deviceFrom(response)).not.toBe(planted);
  });

  it('given two accounts on one device, knows it for both', async () => {
    const [one, other] = [await app.member(), await app.member()];
    const device = deviceFrom(await app.signIn(one));
    expect(deviceFrom(await app.signIn(other, { cookie: device }))).toBe(device);
    const devices = app.http.get(KnownDevices);
    const token = device.split('=')[1];
    for (const { email } of [one, other]) expect(await devices.recognise(email, token)).toBeDefined();
    expect(await devices.recognise('ingen@exempelkommun.example', token)).toBeUndefined();
  });

  it('given a new password or an ended account, knows its devices no more', async () => {
    const [one, other] = [await app.member(), await app.member()];
    const token = deviceFrom(await app.signIn(one)).split('=')[1];
    await app.signIn(other, { cookie: `__Host-samsyn-device=${token}` });
    await app.http.get(AccountService).setPassword(one, 'en annan lång mening');
    await app.http.get(AccountService).end(other.id);
    for (const { email } of [one, other]) {
      expect(await app.http.get(KnownDevices).recognise(email, token)).toBeUndefined();
    }
  });

  it('given more devices than are remembered, forgets the one unused for longest', async () => {
    const account = await app.member();
    const devices = app.http.get(KnownDevices);
    const tokens: string[] = [];
    for (let n = 0; n <= DEVICES_PER_ACCOUNT; n += 1)
      tokens.push(await devices.remember(account.id, undefined));
    const known = await Promise.all(tokens.map((token) => devices.recognise(account.email, token)));
    expect(known.map((hash) => hash !== undefined)).toEqual(tokens.map((_token, n) => n > 0));
  });

  it.each(['unknown', 'ended', 'known'])(
    'given an %s account and ever more failures, answers like for any other',
    async (kind) => {
      const { id, email } = await app.member();
      if (kind === 'ended') await app.http.get(AccountService).end(id);
      const to = kind === 'unknown' ? `ingen-${randomUUID()}@exempelkommun.example` : email;
      const answers: string[] = [];
      for (let n = 0; n <= FREE_FAILURES.pair; n += 1) {
        const { statusCode, headers, body } = await app.signIn(
          { email: to, password: 'fel lösenord, helt enkelt' },
          {},
          '192.0.2.30',
        );
        const told = Object.keys(headers).filter((name) => name !== 'date');
        answers.push([statusCode, headers['retry-after'], told.join(' '), body].join(' '));
      }
      expect(new Set(answers.slice(0, -1)).size).toBe(1);
      expect(answers[0]).toMatch(/^401 /);
      expect(answers.at(-1)).toMatch(/^429 1 /);
      anyAccount ??= answers;
      expect(answers).toEqual(anyAccount);
    },
  );
});

/** How the first kind of account was answered. */
let anyAccount: string[] | undefined;

function deviceFrom(response: LightMyRequestResponse): string {
  const cookie = response.cookies.find(({ name }) => name === DEVICE_COOKIE);
  if (!cookie) throw new Error(`The answer ${response.statusCode} sets no device cookie`);
  return `${cookie.name}=${cookie.value}`;
}
