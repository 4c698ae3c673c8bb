import { Injectable } from '@nestjs/common';
import { Database } from '@samsyn/platform';

/** That strangers have guessed many times at an account's password, and its owner has not been told. */
export interface OwedWarning {
  accountId: string;
  email: string;
  name: string;
  /** Failures within the hour, when they were last noted. */
  failures: number;
  notedAt: Date;
}

/** Warnings that owners of accounts are owed: noted here, and told by whoever sends mail. At most one a day each. */
@Injectable()
export class OwedWarnings {
  constructor(private readonly database: Database) {}

  /** Notes that whoever has the account with this address is owed one; the same work when nobody has. */
  async owe(email: string, failures: number): Promise<void> {
    await this.database.global(async (manager) => {
      await manager.query(
        `INSERT INTO sign_in_warning AS warning (email, failures, noted_at) VALUES ($1, $2, product_now())
         ON CONFLICT (email) DO UPDATE
           SET failures = EXCLUDED.failures, noted_at = EXCLUDED.noted_at, told_at = NULL
           WHERE warning.told_at IS NULL OR warning.told_at <= EXCLUDED.noted_at - interval '1 day'`,
        [email, failures],
      );
      await manager.query(`DELETE FROM sign_in_warning WHERE noted_at < product_now() - interval '30 days'`);
    });
  }

  /** What is owed, the oldest first. */
  list(): Promise<OwedWarning[]> {
    return this.database.global((manager) =>
      manager.query(
        `SELECT account.id AS "accountId", account.email::text AS email, account.name, failures,
           noted_at AS "notedAt"
         FROM sign_in_warning JOIN account ON account.email = sign_in_warning.email AND account.ended_at IS NULL
         WHERE told_at IS NULL ORDER BY noted_at, account.id`,
      ),
    );
  }

  /** The owner of the account with this address has been told. */
  async settle(email: string): Promise<void> {
    await this.database.global((manager) =>
      manager.query('UPDATE sign_in_warning SET told_at = product_now() WHERE email = $1', [email]),
    );
  }
}
