import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DEVICE_DAYS } from './device-cookie.rules';

/** So many of an account's devices are known at once; the one unused for longest goes first. */
export const DEVICES_PER_ACCOUNT = 20;

/** Rows of known_device: only the hash of a token is stored. All times are real time, as a browser's are. */
@Injectable()
export class KnownDeviceRepository {
  /** Whether the account with this address has signed in on the device. */
  async knows(manager: EntityManager, email: string, tokenHash: Buffer): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `SELECT FROM known_device JOIN account ON account.id = account_id AND account.ended_at IS NULL
       WHERE token_hash = $1 AND account.email = $2
         AND last_used_at > clock_timestamp() - make_interval(days => $3)`,
      [tokenHash, email, DEVICE_DAYS],
    );
    return rows.length > 0;
  }

  /** Whether the token is one that somebody was given. */
  async isOurs(manager: EntityManager, tokenHash: Buffer): Promise<boolean> {
    const rows: unknown[] = await manager.query('SELECT FROM known_device WHERE token_hash = $1 LIMIT 1', [
      tokenHash,
    ]);
    return rows.length > 0;
  }

  /** Notes that an account signed in on a device now, and forgets those it has not used for long. */
  async note(manager: EntityManager, accountId: string, tokenHash: Buffer): Promise<void> {
    await manager.query(
      `INSERT INTO known_device (token_hash, account_id) VALUES ($1, $2)
       ON CONFLICT (token_hash, account_id) DO UPDATE SET last_used_at = clock_timestamp()`,
      [tokenHash, accountId],
    );
    await manager.query(
      `DELETE FROM known_device USING (
         SELECT token_hash, row_number() OVER (ORDER BY last_used_at DESC) AS place
         FROM known_device WHERE account_id = $1
       ) AS device
       WHERE known_device.account_id = $1 AND known_device.token_hash = device.token_hash
         AND (place > $2 OR last_used_at < clock_timestamp() - make_interval(days => $3))`,
      [accountId, DEVICES_PER_ACCOUNT, DEVICE_DAYS],
    );
  }

  /** Forgets every device of an account. */
  async forgetAllOf(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query('DELETE FROM known_device WHERE account_id = $1', [accountId]);
  }
}
