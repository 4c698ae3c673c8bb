import { setTimeout as delay } from 'node:timers/promises';

import type { Client } from 'pg';

import { connect } from './connect';

/** Any number will do, as long as it stays the same; this spells "SAMS". */
const lockNumber = 0x53414d53;

/**
 * Says that a living process of ours uses the server. PostgreSQL frees the lock by itself when that process is
 * gone, however it went, which no file with a process number can promise.
 */
export class OwnerLock {
  private constructor(private readonly client: Client) {}

  /** @throws when another living process holds the server. */
  static async take(url: string, directory: string): Promise<OwnerLock> {
    const client = await connect(url);
    // The server may need a moment to notice that the previous owner died.
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
        lockNumber,
      ]);
      if (rows[0]?.taken) return new OwnerLock(client);
      await delay(100);
    }
    await client.end();
    throw new Error(
      `Another running program uses the embedded PostgreSQL of ${directory}. Stop it first, or choose another data directory.`,
    );
  }

  async release(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
