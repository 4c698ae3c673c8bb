import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import type { EntityManager } from 'typeorm';
import { ASKED_AGAIN_AFTER, LINKS_AN_HOUR } from './password-change.rules';

/** A link to choose a new password with, as its row says. */
export interface PasswordChange {
  id: string;
  askedAt: Date;
  /** When the password was changed, by this link or otherwise. */
  closedAt: Date | null;
}

const columns = 'id, asked_at AS "askedAt", closed_at AS "closedAt"';

/** Rows of password_change: who has asked for a new password, and what became of it. Nothing in them is secret. */
@Injectable()
export class PasswordChangeRepository {
  /**
   * Notes that a new password has been asked for, with the same work whether or not there is such an account. Nothing is
   * noted while a mail has just been asked for, or enough live links lie in the inbox: a second press is the first one.
   */
  async ask(manager: EntityManager, email: string): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended(lower($1), 1795000001))', [email]);
    await manager.query(
      `INSERT INTO password_change (email) SELECT $1
       WHERE (SELECT count(*) < $2 AND coalesce(max(asked_at) < product_now() - make_interval(mins => $3), true)
              FROM password_change
              WHERE email = $1 AND closed_at IS NULL AND asked_at > product_now() - interval '1 hour')`,
      [email, LINKS_AN_HOUR, ASKED_AGAIN_AFTER],
    );
    await manager.query(`DELETE FROM password_change WHERE asked_at < product_now() - interval '30 days'`);
  }

  /** What has been asked for, belongs to somebody, and no municipality has taken on, the oldest first. */
  owed(manager: EntityManager): Promise<{ id: string; accountId: string }[]> {
    return manager.query(
      `SELECT password_change.id, account.id AS "accountId"
       FROM password_change JOIN account ON account.email = password_change.email AND account.ended_at IS NULL
       WHERE taken_on_by IS NULL AND closed_at IS NULL AND asked_at > product_now() - interval '1 hour'
       ORDER BY asked_at, password_change.id`,
    );
  }

  /** The transaction's municipality mails the link; false when another has said so already. */
  async takeOn(tx: Transaction, id: string): Promise<boolean> {
    const taken = await tx.query(
      'UPDATE password_change SET taken_on_by = $2 WHERE id = $1 AND taken_on_by IS NULL RETURNING id',
      [id, tx.scope.municipalityId],
    );
    return taken.length > 0;
  }

  /** What the transaction's municipality has taken on and still opens something, the newest first. */
  live(tx: Transaction, email: string): Promise<PasswordChange[]> {
    return tx.query<PasswordChange>(
      `SELECT ${columns} FROM password_change
       WHERE email = $1 AND taken_on_by = $2 AND closed_at IS NULL AND asked_at > product_now() - interval '1 hour'
       ORDER BY asked_at DESC, id`,
      [email, tx.scope.municipalityId],
    );
  }

  /** When a change that this municipality tells of was last made by whoever has this address; null when none was. */
  async lastDone(tx: Transaction, email: string): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date | null }>(
      'SELECT max(closed_at) AS at FROM password_change WHERE email = $1 AND taken_on_by = $2 AND is_done',
      [email, tx.scope.municipalityId],
    );
    return row?.at ?? null;
  }

  /** The change with this id, if this municipality has mailed its link to that address. */
  async find(tx: Transaction, id: string, email: string): Promise<PasswordChange | undefined> {
    const [row] = await tx.query<PasswordChange>(
      `SELECT ${columns} FROM password_change WHERE id = $1 AND email = $2 AND taken_on_by = $3`,
      [id, email, tx.scope.municipalityId],
    );
    return row;
  }

  /** Uses a link, of two at once one; false when it opens nothing any more. */
  async use(tx: Transaction, id: string): Promise<boolean> {
    const used = await tx.query(
      `UPDATE password_change SET closed_at = product_now(), is_done = true
       WHERE id = $1 AND closed_at IS NULL AND asked_at > product_now() - interval '1 hour' RETURNING id`,
      [id],
    );
    return used.length > 0;
  }

  /** Notes that whoever has this address has changed their password without a link. */
  async done(tx: Transaction, email: string): Promise<void> {
    await tx.query(
      `INSERT INTO password_change (email, taken_on_by, closed_at, is_done) VALUES ($1, $2, product_now(), true)`,
      [email, tx.scope.municipalityId],
    );
  }

  /** Closes the links that somebody still has, since their password is another now. */
  async closeAllOf(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query(
      `UPDATE password_change SET closed_at = product_now()
       WHERE closed_at IS NULL AND email = (SELECT email FROM account WHERE id = $1)`,
      [accountId],
    );
  }
}
