import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@samsyn/platform';

/** That strangers have guessed many times at an account's password, and its owner has not been told. */
export interface OwedWarning {
  accountId: string;
  email: string;
}

/** Warnings that owners of accounts are owed, at most one a day each: noted here, taken on by one municipality. */
@Injectable()
export class OwedWarnings {
  constructor(private readonly database: Database) {}

  /** Notes that whoever has the account with this address is owed one; the same work when nobody has. */
  async owe(email: string, failures: number): Promise<void> {
    await this.database.global(async (manager) => {
      await manager.query(
        `INSERT INTO sign_in_warning AS warning (email, failures, noted_at) VALUES ($1, $2, product_now())
         ON CONFLICT (email) DO UPDATE
           SET failures = EXCLUDED.failures, noted_at = EXCLUDED.noted_at, taken_on_by = NULL
           WHERE warning.taken_on_by IS NULL OR warning.noted_at <= EXCLUDED.noted_at - interval '1 day'`,
        [email, failures],
      );
      await manager.query(`DELETE FROM sign_in_warning WHERE noted_at < product_now() - interval '30 days'`);
    });
  }

  /** What nobody has taken on and is still worth telling, the oldest first. */
  list(): Promise<OwedWarning[]> {
    return this.database.global((manager) =>
      manager.query(
        `SELECT account.id AS "accountId", account.email::text AS email
         FROM sign_in_warning JOIN account ON account.email = sign_in_warning.email AND account.ended_at IS NULL
         WHERE taken_on_by IS NULL AND noted_at > product_now() - interval '1 day' ORDER BY noted_at, account.id`,
      ),
    );
  }

  /** The transaction's municipality tells the owner; false when another has said so already. */
  async takeOn(tx: Transaction, email: string): Promise<boolean> {
    const taken = await tx.query(
      'UPDATE sign_in_warning SET taken_on_by = $2 WHERE email = $1 AND taken_on_by IS NULL RETURNING email',
      [email, tx.scope.municipalityId],
    );
    return taken.length > 0;
  }

  /** What the transaction's municipality tells whoever has this address; null for nothing. */
  async takenOn(tx: Transaction, email: string): Promise<{ failures: number; notedAt: Date } | null> {
    const [row] = await tx.query<{ failures: number; notedAt: Date }>(
      'SELECT failures, noted_at AS "notedAt" FROM sign_in_warning WHERE email = $1 AND taken_on_by = $2',
      [email, tx.scope.municipalityId],
    );
    return row ?? null;
  }
}
