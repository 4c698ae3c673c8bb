import { Injectable } from '@nestjs/common';
import { type AccountView, type MembershipView, ownColour, type Role } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import type { EntityManager } from 'typeorm';
import type { LeadingAccount } from './leading-account';

/** An account with what its password is checked against; `null` when it has none. */
export interface AccountWithPassword extends AccountView {
  passwordHash: string | null;
}

/** What an account is to be in a municipality. */
export interface NewMembership {
  accountId: string;
  /** At least one. */
  roles: readonly Role[];
  /** The contact whose seats are the account's own. */
  contactId?: string | null;
}

const columns = 'account.id, account.email::text AS email, account.name, account.language';

/** Rows of account (global) and membership (a municipality's). An address is the same in small and capital letters. */
@Injectable()
export class AccountRepository {
  /** Makes an account; `undefined` when the address has one already. */
  async create(
    manager: EntityManager,
    { email, name, language, passwordHash }: Omit<AccountWithPassword, 'id'>,
  ): Promise<AccountView | undefined> {
    const rows: AccountView[] = await manager.query(
      `INSERT INTO account (email, name, language, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (email) DO NOTHING RETURNING ${columns}`,
      [email, name, language, passwordHash],
    );
    return rows[0];
  }

  /** The account with this id, unless it has ended. */
  async find(manager: EntityManager, id: string): Promise<AccountView | undefined> {
    const rows: AccountView[] = await manager.query(
      `SELECT ${columns} FROM account WHERE id = $1 AND ended_at IS NULL`,
      [id],
    );
    return rows[0];
  }

  /** The account with this address, unless it has ended. */
  async findByEmail(manager: EntityManager, email: string): Promise<AccountWithPassword | undefined> {
    const rows: AccountWithPassword[] = await manager.query(
      `SELECT ${columns}, password_hash AS "passwordHash" FROM account WHERE email = $1 AND ended_at IS NULL`,
      [email],
    );
    return rows[0];
  }

  async setPasswordHash(manager: EntityManager, accountId: string, passwordHash: string): Promise<void> {
    await manager.query('UPDATE account SET password_hash = $2 WHERE id = $1', [accountId, passwordHash]);
  }

  /** Changes what its owner says of themselves. */
  async describe(
    manager: EntityManager,
    accountId: string,
    { name, language }: Pick<AccountView, 'name' | 'language'>,
  ): Promise<void> {
    await manager.query('UPDATE account SET name = $2, language = $3 WHERE id = $1', [
      accountId,
      name,
      language,
    ]);
  }

  /** Notes that an account signs in now, by the product's clock. */
  async noteSignIn(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query('UPDATE account SET last_signed_in_at = product_now() WHERE id = $1', [accountId]);
  }

  async end(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query('UPDATE account SET ended_at = product_now() WHERE id = $1 AND ended_at IS NULL', [
      accountId,
    ]);
  }

  /** Makes an account a member of the transaction's municipality, in place of what it was there. */
  async setMembership(tx: Transaction, { accountId, roles, contactId = null }: NewMembership): Promise<void> {
    await tx.query(
      `INSERT INTO membership (municipality_id, account_id, roles, contact_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (municipality_id, account_id)
         DO UPDATE SET roles = EXCLUDED.roles, contact_id = EXCLUDED.contact_id, version = membership.version + 1`,
      [tx.scope.municipalityId, accountId, roles, contactId],
    );
  }

  /**
   * Coordinators and their backups, and the escalation account if there is one, by name; ended accounts left out.
   */
  leading(tx: Transaction): Promise<LeadingAccount[]> {
    return tx.often(
      `SELECT ${columns}, membership.roles, account.last_signed_in_at AS "lastSignedInAt", account.absences,
              membership.created_at AS "memberSince"
       FROM membership JOIN account ON account.id = membership.account_id
       JOIN municipality ON municipality.id = membership.municipality_id
       WHERE membership.municipality_id = $1 AND account.ended_at IS NULL
         AND (membership.roles && ARRAY['coordinator', 'backup-coordinator'] OR account.id = municipality.escalation_account_id)
       ORDER BY account.name, account.id`,
      [tx.scope.municipalityId],
    );
  }

  /** Every membership of an account; the transaction must speak for it (`Database.asAccount`). */
  async memberships(manager: EntityManager, accountId: string): Promise<MembershipView[]> {
    const rows: (Omit<MembershipView, 'ownColour'> & { colour: string })[] = await manager.query(
      `SELECT municipality.slug, municipality.name, municipality.time_zone AS "timeZone", municipality.colour,
         membership.roles, membership.contact_id AS "contactId"
       FROM membership
       JOIN municipality ON municipality.id = membership.municipality_id
       WHERE membership.account_id = $1 ORDER BY municipality.name, municipality.slug`,
      [accountId],
    );
    return rows.map(({ colour, ...row }) => ({ ...row, ownColour: ownColour(colour) }));
  }
}
