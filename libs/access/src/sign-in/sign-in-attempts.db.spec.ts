import { mintMunicipalityScope } from '@samsyn/platform';
import { Client } from 'pg';
import { AccessApp } from '../access-app.builder';
import { strangersKeys } from './attempt-keys.rules';
import { AttemptStore } from './attempt-store';
import { KnownDevices } from './known-devices';
import { OwedWarnings } from './owed-warnings';
import { type Attempt, SignInAttempts, TELLING_FAILURES } from './sign-in-attempts';
import { FREE_FAILURES } from './sign-in-wait.rules';

const timers = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

describe('guessing at passwords', () => {
  let app: AccessApp;
  let attempts: SignInAttempts;
  /** An account and addresses that no other test of this file counts under. */
  let email: string;
  let owner: string;
  let stranger: string;
  let count = 0;
  let strangers = 0;

  beforeAll(async () => {
    app = await AccessApp.start();
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    // only the time of day is held still; connections and timers go on
    jest.useFakeTimers({ now: Date.now(), doNotFake: [...timers] });
    attempts = app.http.get(SignInAttempts);
    count += 1;
    [email, owner, stranger] = [`exempel-${count}@a.example`, `192.0.2.${count}`, `198.51.102.${count}`];
  });
  afterEach(() => jest.useRealTimers());

  const pass = (seconds: number): void => {
    jest.setSystemTime(Date.now() + seconds * 1000);
  };
  /** Begins an attempt; the number is how long it was told to wait. */
  const begin = async (ip: string, to = email, device?: string): Promise<Attempt | number> => {
    const begun = await attempts.begin({ email: to, ip, device });
    return begun.ok ? begun.value : begun.error.seconds;
  };
  const waitOf = async (ip: string, to = email, device?: string): Promise<number> => {
    const begun = await begin(ip, to, device);
    return typeof begun === 'number' ? begun : 0;
  };
  /** Fails as often as asked, waiting whenever told to, and says how long that was. */
  const failPatiently = async (times: number, ip: string, to = email, device?: string): Promise<number[]> => {
    const waits: number[] = [];
    for (let failed = 0; failed < times;) {
      const begun = await begin(ip, to, device);
      if (typeof begun === 'number') {
        waits.push(begun);
        pass(begun);
      } else {
        await attempts.fail(begun);
        failed += 1;
      }
    }
    return waits;
  };
  /** One failure each from many addresses, which wait when they are told to. */
  const failFromEverywhere = async (times: number): Promise<void> => {
    const addresses = Array.from({ length: times }, () => `2001:db8:${(strangers += 1).toString(16)}::1`);
    await Promise.all(addresses.slice(0, FREE_FAILURES.account).map((ip) => begin(ip)));
    for (const ip of addresses.slice(FREE_FAILURES.account)) await failPatiently(1, ip);
  };
  /** One failure each from one address with many accounts. */
  const failWithEveryone = async (times: number, ip: string): Promise<void> => {
    await Promise.all(Array.from({ length: times }, (_, n) => begin(ip, `${count}-${n}@a.example`)));
  };

  it('given failure after failure, when a stranger goes on, then each wait is twice the last, up to half a minute', async () => {
    // what is free is used up without being asked to wait
    for (let n = 0; n < FREE_FAILURES.pair; n += 1) expect(await waitOf(stranger)).toBe(0);
    const waits: number[] = [];
    for (let n = 0; n < 7; n += 1) {
      const wait = await waitOf(stranger);
      waits.push(wait);
      pass(wait - 0.01);
      expect(await waitOf(stranger)).toBe(1);
      pass(0.01);
      expect(await waitOf(stranger)).toBe(0);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it('given a stranger who never stops, when the owner comes from elsewhere for the first time, then nothing holds him up', async () => {
    expect((await failPatiently(40, stranger)).at(-1)).toBe(30);
    expect(await waitOf(owner)).toBe(0);
  });

  it('given strangers everywhere who never stop, when the owner waits as told, then he gets in within half a minute', async () => {
    await failFromEverywhere(FREE_FAILURES.account + 6);
    expect(await waitOf(owner)).toBe(30);
    pass(15);
    await Promise.all(Array.from({ length: 20 }, (_, n) => begin(`198.51.100.${n}`)));
    expect(await waitOf(owner)).toBe(15);
    pass(15);
    await Promise.all(Array.from({ length: 20 }, (_, n) => begin(`198.51.101.${n}`)));
    expect(await waitOf(owner)).toBe(0);
  });

  it('given a town hall with one address and a hundred failures, when a colleague comes, then he waits a moment once and is let in', async () => {
    await failWithEveryone(FREE_FAILURES.address, '203.0.113.1');
    const wait = await waitOf('203.0.113.1');
    expect(wait).toBe(1);
    pass(wait);
    expect(await waitOf('203.0.113.1')).toBe(0);
    expect(await waitOf('203.0.113.2', `nagon-${count}@a.example`)).toBe(0);
  });

  it('given a device the account knows, when strangers hammer the account and its town hall, then that device never waits', async () => {
    const account = await app.member();
    const device = await app.http.get(KnownDevices).remember(account.id, undefined);
    email = account.email;
    await failFromEverywhere(FREE_FAILURES.account + 6);
    await failPatiently(10, '203.0.113.9');
    await failWithEveryone(FREE_FAILURES.address, '203.0.113.9');
    expect(await waitOf('203.0.113.9')).toBe(30);
    expect(await waitOf('203.0.113.9', email, device)).toBe(0);
    // for its own failures it does wait, as long as anyone
    expect(await failPatiently(FREE_FAILURES.pair + 2, '203.0.113.9', email, device)).toEqual([1, 2, 4]);
  });

  it("given a device that another account knows, or nobody, when it comes, then it is a stranger's", async () => {
    const someone = await app.member();
    const device = await app.http.get(KnownDevices).remember(someone.id, undefined);
    await failFromEverywhere(FREE_FAILURES.account + 6);
    expect(await waitOf(owner, email, device)).toBe(30);
    expect(await waitOf('203.0.113.11', email, 'a'.repeat(43))).toBe(30);
  });

  it('given two at once, when both are wrong, then both count, in whichever process', async () => {
    const other = new SignInAttempts(
      new AttemptStore(app.database),
      app.http.get(KnownDevices),
      app.http.get(OwedWarnings),
    );
    const both = await Promise.all(
      [attempts, other].map((each) => each.begin({ email, ip: owner, device: undefined })),
    );
    const counts = both.map((begun) => (begun.ok ? begun.value.failures.pair : 0));
    expect(counts.sort()).toEqual([1, 2]);
    await failPatiently(FREE_FAILURES.pair - 2, owner);
    expect((await other.begin({ email, ip: owner, device: undefined })).ok).toBe(false);
  });

  it('given fifty at once, when they begin, then only what is free passes', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => waitOf(owner)));
    expect(all.filter((wait) => wait === 0)).toHaveLength(FREE_FAILURES.pair);
    for (let round = 0; round < 8; round += 1) {
      pass(30);
      const later = await Promise.all(Array.from({ length: 50 }, () => waitOf(owner)));
      expect(later.filter((wait) => wait === 0)).toHaveLength(1);
    }
  });

  it('given a turn that has not come, when someone too late for the last one would use it, then it stays unused', async () => {
    const [store, keys] = [app.http.get(AttemptStore), strangersKeys(email, owner)];
    await store.giveTurn(keys, 30);
    expect(await store.takeTurn(keys)).toBe(false);
    pass(30);
    expect(await store.takeTurn(keys)).toBe(true);
    expect(await store.takeTurn(keys)).toBe(false);
  });

  it('given a success, when he mistypes again, then it begins anew; what the address did to others stays', async () => {
    await failPatiently(FREE_FAILURES.pair + 3, owner);
    pass(8);
    await attempts.succeed((await begin(owner)) as Attempt);
    expect(await failPatiently(FREE_FAILURES.pair, owner)).toEqual([]);
    expect(await waitOf(owner)).toBe(1);
    const { failures } = (await begin(owner, `annan-${count}@a.example`)) as Attempt;
    expect(failures.address).toBeGreaterThan(2 * FREE_FAILURES.pair + 3);
  });

  it('given many successes at once, when they are counted, then they make up for no failures with others', async () => {
    const ip = '203.0.113.77';
    await failWithEveryone(10, ip);
    const own = await Promise.all(Array.from({ length: 5 }, () => begin(ip)));
    await Promise.all(own.map((begun) => attempts.succeed(begun as Attempt)));
    const { failures } = (await begin(ip, `annan-${count}@c.example`)) as Attempt;
    expect(failures.address).toBe(11);
  });

  it('given attempts that are taken back, when the next comes, then none of them counted', async () => {
    for (let n = 0; n < 3 * FREE_FAILURES.pair; n += 1) {
      await attempts.takeBack((await begin(owner)) as Attempt);
    }
    expect(((await begin(owner)) as Attempt).failures).toEqual({
      pair: 1,
      account: 1,
      address: expect.any(Number),
    });
  });

  it('given an hour, when he comes again, then all is forgotten', async () => {
    await failPatiently(FREE_FAILURES.pair + 6, owner);
    pass(3600);
    expect(((await begin(owner)) as Attempt).failures.pair).toBe(1);
    const over: unknown = await app.database.global((manager) =>
      manager.query('SELECT FROM sign_in_attempt WHERE expire < $1', [Date.now() - 60_000]),
    );
    expect(over).toEqual([]);
  });

  it('given many failures, when they are noted, then the owner is owed one warning a day, and nobody who is no one', async () => {
    const [account, warnings] = [await app.member(), app.http.get(OwedWarnings)];
    const owed = async () => (await warnings.list()).filter((each) => each.accountId === account.id);
    await failPatiently(TELLING_FAILURES - 1, stranger, account.email.toUpperCase());
    expect(await owed()).toEqual([]);
    await failPatiently(1, stranger, account.email);
    expect(await owed()).toEqual([{ accountId: account.id, email: account.email }]);
    const scope = mintMunicipalityScope((await app.municipality()).id);
    await app.database.transaction(scope, async (tx) => {
      expect(await warnings.takenOn(tx, account.email)).toBeNull();
      expect(await warnings.takeOn(tx, account.email)).toBe(true);
      expect(await warnings.takeOn(tx, account.email)).toBe(false);
      expect(await warnings.takenOn(tx, account.email)).toMatchObject({ failures: TELLING_FAILURES });
    });
    await failPatiently(1, stranger, account.email);
    expect(await owed()).toEqual([]);
    pass(3600);
    app.clock.advance(24 * 3600 * 1000);
    await failPatiently(TELLING_FAILURES, stranger, account.email);
    expect(await owed()).toHaveLength(1);
    app.clock.advance(24 * 3600 * 1000);
    expect(await owed()).toEqual([]);

    const before = (await warnings.list()).length;
    await failPatiently(TELLING_FAILURES + 1, stranger, 'ingen@exempelkommun.example');
    expect(await warnings.list()).toHaveLength(before);
  });

  it('given a table that cannot be reached, when passwords are guessed, then they are counted all the same', async () => {
    await asOwner(app, 'ALTER TABLE sign_in_attempt RENAME TO elsewhere');
    try {
      for (let n = 0; n < FREE_FAILURES.pair; n += 1) expect(await waitOf(stranger)).toBe(0);
      expect(await waitOf(stranger)).toBe(1);
      expect(await waitOf(owner)).toBe(0);
    } finally {
      await asOwner(app, 'ALTER TABLE elsewhere RENAME TO sign_in_attempt');
    }
    pass(5);
    expect(await waitOf(stranger)).toBe(0);
  });

  it('given the tables of sign-in, when they are read, then no address of a person or machine stands in them', async () => {
    await begin(owner);
    const rows = await app.database.global((manager) => manager.query('SELECT * FROM sign_in_attempt'));
    expect(JSON.stringify(rows)).not.toMatch(/exempel|192\.0|198\.51|2001/);
  });

  it('given the role of the application, when it would make a table, then it may not', async () => {
    await expect(
      app.database.global((manager) => manager.query('CREATE TABLE sign_in_attempt_2 (key text)')),
    ).rejects.toThrow(/permission denied/);
  });
});

async function asOwner(app: AccessApp, sql: string): Promise<void> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
