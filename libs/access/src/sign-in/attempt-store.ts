import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@samsyn/platform';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { AttemptKeys } from './attempt-keys.rules';
import type { Failures } from './sign-in-wait.rules';

/** How long failures are remembered from the first one on: real time, in seconds. */
const WINDOW_SECONDS = 3600;
/** The same while the database is out of reach; short, since every attempt costs this process memory. */
const INSURANCE_SECONDS = 60;
/** How long a turn that was waited for is kept. */
const TURN_KEPT_SECONDS = 120;
/** How long the database is left alone once it could not be reached. */
const LEFT_ALONE_MILLISECONDS = 5000;
/** How often what is over is removed, while there are failures. */
const REMOVED_EVERY_MILLISECONDS = 60_000;

/**
 * Failures and turns, counted by rate-limiter-flexible in a table that all processes share; in this process's memory while
 * the database is out of reach.
 */
@Injectable()
export class AttemptStore {
  private readonly logger = new Logger('sign-in');
  private readonly failures = this.limiter('failures', WINDOW_SECONDS);
  private readonly turns = this.limiter('turn', TURN_KEPT_SECONDS);
  private awayUntil = 0;
  private removedAt = 0;

  constructor(private readonly database: Database) {}

  /** Failures so far under each of an attempt's keys. */
  failuresOf(keys: AttemptKeys): Promise<Failures> {
    return this.ofEach(keys, async (key) => (await this.failures.get(key))?.consumedPoints ?? 0);
  }

  /** Adds a failure under each key, at one stroke for each, and tells the new counts. */
  async add(keys: AttemptKeys): Promise<Failures> {
    await this.removeWhatIsOver();
    return this.ofEach(keys, async (key) => (await this.failures.penalty(key)).consumedPoints);
  }

  /** Takes a failure away again under each key. */
  async takeAway(keys: AttemptKeys): Promise<void> {
    await this.ofEach(keys, async (key) => (await this.failures.reward(key)).consumedPoints);
  }

  /** Forgets a pair's failures and its turn. */
  async forget({ pair }: AttemptKeys): Promise<void> {
    await Promise.all([this.failures.delete(pair), this.turns.delete(pair)]);
  }

  /** In how many milliseconds a pair's turn comes, 0 when it has come, `undefined` when it waits for none. */
  async turnOf({ pair }: AttemptKeys): Promise<number | undefined> {
    const turn = await this.turns.get(pair);
    return turn ? Math.max(0, turn.msBeforeNext - TURN_KEPT_SECONDS * 1000) : undefined;
  }

  /** Gives a pair its turn in so many seconds. */
  async giveTurn({ pair }: AttemptKeys, seconds: number): Promise<void> {
    await this.turns.set(pair, 0, seconds + TURN_KEPT_SECONDS);
  }

  /** Uses a pair's turn that has come. Of several at once, one is told `true`. */
  async takeTurn({ pair }: AttemptKeys): Promise<boolean> {
    const turn = await this.turns.penalty(pair);
    if (turn.msBeforeNext <= TURN_KEPT_SECONDS * 1000) return turn.consumedPoints <= 1;
    // somebody was quicker, and this is already the next turn, which must stay unused
    await this.turns.reward(pair);
    return false;
  }

  private async ofEach(keys: AttemptKeys, ask: (key: string) => Promise<number>): Promise<Failures> {
    const asked = async (key?: string): Promise<number> => (key === undefined ? 0 : ask(key));
    const [pair, account, address] = await Promise.all([
      asked(keys.pair),
      asked(keys.account),
      asked(keys.address),
    ]);
    return { pair, account, address };
  }

  private async removeWhatIsOver(): Promise<void> {
    const now = Date.now();
    if (now < this.removedAt + REMOVED_EVERY_MILLISECONDS) return;
    this.removedAt = now;
    const text = 'DELETE FROM sign_in_attempt WHERE expire < $1';
    // out of reach: then the next minute's
    await this.query({ text, values: [now] }).catch(() => undefined);
  }

  private limiter(keyPrefix: string, duration: number): RateLimiterPostgres {
    return new RateLimiterPostgres({
      storeClient: { query: (query: Query) => this.query(query) },
      storeType: 'client',
      tableName: 'sign_in_attempt',
      clearExpiredByTimeout: false,
      // by migrate; the application may not make tables
      tableCreated: true,
      keyPrefix,
      // every limit is ours to judge, so none is the library's
      points: Number.MAX_SAFE_INTEGER,
      duration,
      insuranceLimiter: new RateLimiterMemory({
        keyPrefix,
        points: Number.MAX_SAFE_INTEGER,
        duration: INSURANCE_SECONDS,
      }),
    });
  }

  private async query({ text, values }: Query): Promise<{ rows: unknown[]; rowCount: number }> {
    if (Date.now() < this.awayUntil) throw new Error('The database was out of reach a moment ago');
    try {
      return await this.database.global(async ({ queryRunner }) => {
        if (!queryRunner) throw new Error('A transaction has a connection of its own');
        const { records, affected } = await queryRunner.query(text, values, true);
        return { rows: records as unknown[], rowCount: affected ?? 0 };
      });
    } catch (error) {
      this.awayUntil = Date.now() + LEFT_ALONE_MILLISECONDS;
      this.logger.warn(`Failed sign-ins are counted in memory for a while: ${(error as Error).message}`);
      throw error;
    }
  }
}

interface Query {
  text: string;
  values: unknown[];
}
