import { Injectable } from '@nestjs/common';
import type { Page, PageQuery, Role, UpdateMember } from '@samsyn/contract';
import { readPage, type Transaction } from '@samsyn/platform';

/** Somebody with a role in the municipality, as the rows say. */
export interface Member {
  accountId: string;
  name: string;
  email: string;
  roles: Role[];
  contactId: string | null;
  memberSince: Date;
  lastSignedInAt: Date | null;
  version: number;
}

const LIST = `SELECT account.id AS "accountId", account.name, account.email::text AS email, membership.roles,
    membership.contact_id AS "contactId", membership.created_at AS "memberSince",
    account.last_signed_in_at AS "lastSignedInAt", membership.version
  FROM membership JOIN account ON account.id = membership.account_id AND account.ended_at IS NULL
  WHERE membership.municipality_id = $1`;

/** Rows of membership with their accounts that have not ended. */
@Injectable()
export class MemberRepository {
  list(tx: Transaction, query: PageQuery): Promise<Page<Member>> {
    const listing = {
      sql: LIST,
      parameters: [tx.scope.municipalityId],
      key: [
        { of: 'name', sql: 'account.name', type: 'text' },
        { of: 'accountId', sql: 'account.id', type: 'uuid' },
      ],
    } as const;
    return readPage<Member>(tx, listing, query);
  }

  async get(tx: Transaction, accountId: string): Promise<Member | undefined> {
    return (await tx.query<Member>(`${LIST} AND account.id = $2`, [tx.scope.municipalityId, accountId]))[0];
  }

  /** Whether whoever has this address is a member. */
  async hasAddress(tx: Transaction, email: string): Promise<boolean> {
    const rows = await tx.query(`${LIST} AND account.email = $2`, [tx.scope.municipalityId, email]);
    return rows.length > 0;
  }

  /** The roles that members other than this account have. */
  async rolesOfOthers(tx: Transaction, accountId: string): Promise<Set<Role>> {
    const rows = await tx.query<{ role: Role }>(
      `SELECT DISTINCT unnest(membership.roles) AS role
       FROM membership JOIN account ON account.id = membership.account_id AND account.ended_at IS NULL
       WHERE membership.municipality_id = $1 AND account.id <> $2`,
      [tx.scope.municipalityId, accountId],
    );
    return new Set(rows.map(({ role }) => role));
  }

  /** Changes a membership that still has this version; false when somebody was quicker. */
  async update(
    tx: Transaction,
    accountId: string,
    { roles, contactId, version }: UpdateMember,
  ): Promise<boolean> {
    const changed = await tx.query(
      `UPDATE membership SET roles = $3, contact_id = $4, version = version + 1
       WHERE municipality_id = $1 AND account_id = $2 AND version = $5 RETURNING account_id`,
      [tx.scope.municipalityId, accountId, roles, contactId, version],
    );
    return changed.length > 0;
  }

  async remove(tx: Transaction, accountId: string): Promise<void> {
    await tx.query('DELETE FROM membership WHERE municipality_id = $1 AND account_id = $2', [
      tx.scope.municipalityId,
      accountId,
    ]);
  }
}

/** The member as a reader sees them. */
export function viewOfMember({ memberSince, lastSignedInAt, ...member }: Member) {
  return {
    ...member,
    memberSince: memberSince.toISOString(),
    lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
  };
}
