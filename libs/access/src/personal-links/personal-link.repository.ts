import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** What a link is for; the context that owns the purpose owns the page. */
export type LinkPurpose = 'reply';

/** Who gets a link, and to what. */
export interface LinkHolder {
  purpose: LinkPurpose;
  subjectId: string;
  /** `null` for a substitute, who is no contact; the subject must then be the substitute's own. */
  contactId: string | null;
  seatId: string;
}

/** A link as its row says. */
export interface PersonalLink extends LinkHolder {
  id: string;
}

/** A link that may have been revoked. */
export interface StoredLink extends PersonalLink {
  revoked: boolean;
}

const columns = `link.id, link.purpose, link.subject_id AS "subjectId", link.contact_id AS "contactId",
  link.seat_id AS "seatId", link.revoked_at IS NOT NULL AS revoked`;

/** Rows of personal_link: one per purpose, subject and contact. Nothing in them is secret. */
@Injectable()
export class PersonalLinkRepository {
  /** The link with this id, if this municipality has it. */
  async find(tx: Transaction, id: string): Promise<StoredLink | undefined> {
    const sql = `SELECT ${columns} FROM personal_link link WHERE link.municipality_id = $1 AND link.id = $2`;
    return (await tx.query<StoredLink>(sql, [tx.scope.municipalityId, id]))[0];
  }

  /** The links these holders already have, in any order. */
  findMany(tx: Transaction, holders: readonly LinkHolder[]): Promise<StoredLink[]> {
    return tx.query<StoredLink>(
      `SELECT ${columns}
       FROM unnest($2::text[], $3::uuid[], $4::uuid[]) AS holder (purpose, subject_id, contact_id)
       JOIN personal_link link ON link.municipality_id = $1
         AND link.purpose = holder.purpose AND link.subject_id = holder.subject_id
         AND (link.contact_id = holder.contact_id OR (link.contact_id IS NULL AND holder.contact_id IS NULL))`,
      [tx.scope.municipalityId, ...listsOf(holders)],
    );
  }

  /**
   * Makes the links of holders that had none, each holder at most once. A transaction that makes the same link at the
   * same time is waited for, and its link returned.
   */
  create(tx: Transaction, holders: readonly LinkHolder[]): Promise<StoredLink[]> {
    return tx.query<StoredLink>(
      // The empty update is there because DO NOTHING returns no row for the link that another one made.
      `INSERT INTO personal_link AS link (municipality_id, purpose, subject_id, contact_id, seat_id)
       SELECT $1, holder.* FROM unnest($2::text[], $3::uuid[], $4::uuid[], $5::uuid[]) AS holder
       ON CONFLICT (municipality_id, purpose, subject_id, contact_id) DO UPDATE SET purpose = link.purpose
       RETURNING ${columns}`,
      [tx.scope.municipalityId, ...listsOf(holders), holders.map(({ seatId }) => seatId)],
    );
  }

  /** Revokes what a contact (or a substitute, `null`) has been given for a seat. */
  async revokeOf(
    tx: Transaction,
    { seatId, contactId }: Pick<LinkHolder, 'seatId' | 'contactId'>,
  ): Promise<void> {
    await tx.query(
      `UPDATE personal_link SET revoked_at = product_now() WHERE municipality_id = $1
         AND seat_id = $2 AND contact_id IS NOT DISTINCT FROM $3::uuid AND revoked_at IS NULL`,
      [tx.scope.municipalityId, seatId, contactId],
    );
  }

  /** Revokes what anybody has been given for a seat. */
  async revokeSeat(tx: Transaction, seatId: string): Promise<void> {
    await tx.query(
      `UPDATE personal_link SET revoked_at = product_now()
       WHERE municipality_id = $1 AND seat_id = $2 AND revoked_at IS NULL`,
      [tx.scope.municipalityId, seatId],
    );
  }

  /** Revokes every link to a subject. */
  async revokeSubject(tx: Transaction, subjectId: string): Promise<void> {
    await tx.query(
      `UPDATE personal_link SET revoked_at = product_now()
       WHERE municipality_id = $1 AND subject_id = $2 AND revoked_at IS NULL`,
      [tx.scope.municipalityId, subjectId],
    );
  }
}

function listsOf(holders: readonly LinkHolder[]): [string[], string[], (string | null)[]] {
  return [
    holders.map(({ purpose }) => purpose),
    holders.map(({ subjectId }) => subjectId),
    holders.map(({ contactId }) => contactId),
  ];
}
