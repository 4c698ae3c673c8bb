import { Config, Database, type SignedInCaller } from '@samsyn/platform';
import { codeOf, TestContext } from '@samsyn/testing';
import { AccessModule } from '../access.module';
import { tokenHashOf } from './opaque-token.rules';
import { SessionService } from './session.service';

describe('where somebody is signed in', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let account: { id: string };

  beforeAll(async () => {
    context = await TestContext.start(AccessModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    account = { id: (await context.coordinator()).accountId };
  });
  afterAll(() => context.stop());

  it('given sessions in three places, then they are listed, one is ended, then all others, and nobody else’s', async () => {
    context.clock.setTo(new Date('2027-03-10T07:00:00Z'));
    const sessions = context.get(SessionService);
    const tokens = [];
    for (let place = 0; place < 3; place += 1) tokens.push(await sessions.begin(account.id, undefined));
    const foreign = await sessions.begin(caller.accountId, undefined);
    const listed = await sessions.listOf(account.id, tokens[1]);
    expect(listed.map(({ isCurrent }) => isCurrent).filter(Boolean)).toHaveLength(1);
    expect(listed).toHaveLength(3);
    const present = context.clock.now().getTime();
    expect(listed.every(({ startedAt }) => Math.abs(Date.parse(startedAt) - present) < 60_000)).toBe(true);

    const other = listed.find(({ isCurrent }) => !isCurrent)?.id ?? '';
    expect(codeOf(await sessions.endOne(caller.accountId, other))).toBe('session.unknown');
    expect((await sessions.endOne(account.id, other)).ok).toBe(true);
    expect(await sessions.listOf(account.id, tokens[1])).toHaveLength(2);
    await sessions.endOthers(account.id, tokens[1]);
    expect((await sessions.listOf(account.id, tokens[1])).map(({ isCurrent }) => isCurrent)).toEqual([true]);
    expect(await sessions.find(foreign)).toBeDefined();
  });

  it('given a session in use, then its use is not written down again within a moment, and what is no token is nobody’s', async () => {
    const sessions = context.get(SessionService);
    const token = await sessions.begin(account.id, undefined);
    const lastUsed = async () => (await sessions.listOf(account.id, token))[0]?.lastUsedAt;
    const before = await lastUsed();
    expect(await sessions.find(token)).toBeDefined();

    expect(await lastUsed()).toBe(before);
    for (const none of [undefined, '', 'ingen']) expect(await sessions.find(none)).toBeUndefined();
    await expect(sessions.end(undefined)).resolves.toBeUndefined();
    expect(await sessions.find(token)).toBeDefined();
  });

  it('given one that has not been used for a quarter of its time, then it is over, and is not listed', async () => {
    const sessions = context.get(SessionService);
    const [idle, used] = [
      await sessions.begin(account.id, undefined),
      await sessions.begin(account.id, undefined),
    ];
    const hours = context.get(Config).values.SESSION_HOURS / 4;
    const unused = (token: string, minutes: number) =>
      context
        .get(Database)
        .global((manager) =>
          manager.query(
            `UPDATE session SET last_seen_at = clock_timestamp() - make_interval(hours => $2, mins => $3) WHERE token_hash = $1`,
            [tokenHashOf(token), hours, minutes],
          ),
        );
    await unused(idle, 1);
    await unused(used, -1);

    expect(await sessions.find(idle)).toBeUndefined();
    expect((await sessions.listOf(account.id, used)).map(({ isCurrent }) => isCurrent)).toEqual([true]);
  });
});
