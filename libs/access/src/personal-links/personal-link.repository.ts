import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** `<context>.<word>`: the context that owns the purpose owns the page. */
export type LinkPurposeName = `${string}.${string}`;

/** Who gets a link, to what, and for which seat. */
export interface LinkHolder {
  purpose: LinkPurposeName;
  /** What it leads to: a participant's invitation, a call, an action. */
  subject: { type: string; id: string };
  /** Whose it is. A substitute is no contact, and the participant stands for them; so do the invitation for who is invited, and what a colleague is asked. */
  holder: { type: 'contact' | 'account' | 'participant' | 'invitation' | 'colleague'; id: string };
  /** The seat it was given for, so that it is revoked when the seat changes hands; null when it hangs on none. */
  seatId: string | null;
}

/** A link as its row says. */
export interface PersonalLink extends LinkHolder {
  id: string;
}

/** A link that may have been revoked. */
export interface StoredLink extends PersonalLink {
  revoked: boolean;
}

const columns = `link.id, link.purpose, json_build_object('type', link.subject_type, 'id', link.subject_id) AS subject,
  json_build_object('type', link.holder_type, 'id', link.holder_id) AS holder, link.seat_id AS "seatId",
  link.revoked_at IS NOT NULL AS revoked`;

/**
 * Rows of personal_link: one per purpose, subject and holder, and those it has replaced. Nothing in them is secret.
 */
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
       FROM unnest($2::text[], $3::text[], $4::uuid[], $5::text[], $6::uuid[])
         AS wanted (purpose, subject_type, subject_id, holder_type, holder_id)
       JOIN personal_link link ON link.municipality_id = $1 AND link.purpose = wanted.purpose
         AND link.subject_type = wanted.subject_type AND link.subject_id = wanted.subject_id
         AND link.holder_type = wanted.holder_type AND link.holder_id = wanted.holder_id AND NOT link.replaced`,
      [tx.scope.municipalityId, ...listsOf(holders)],
    );
  }

  /**
   * Makes the links of holders that had none, each holder at most once. A transaction that makes the same link at the
   * same time is waited for, and its link returned.
   */
  create(tx: Transaction, holders: readonly LinkHolder[]): Promise<StoredLink[]> {
    return tx.often<StoredLink>(
      // The empty update is there because DO NOTHING returns no row for the link that another one made.
      `INSERT INTO personal_link AS link
         (municipality_id, purpose, subject_type, subject_id, holder_type, holder_id, seat_id)
       SELECT $1, wanted.*
       FROM unnest($2::text[], $3::text[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[]) AS wanted
       ON CONFLICT (municipality_id, purpose, subject_type, subject_id, holder_type, holder_id) WHERE NOT replaced
         DO UPDATE SET purpose = link.purpose
       RETURNING ${columns}`,
      [tx.scope.municipalityId, ...listsOf(holders), holders.map(({ seatId }) => seatId)],
    );
  }

  /** Revokes what somebody has been given for a seat. */
  async revokeOf(tx: Transaction, { seatId, holder }: Pick<LinkHolder, 'seatId' | 'holder'>): Promise<void> {
    await tx.query(
      `UPDATE personal_link SET revoked_at = product_now() WHERE municipality_id = $1
         AND seat_id = $2 AND holder_type = $3 AND holder_id = $4 AND revoked_at IS NULL`,
      [tx.scope.municipalityId, seatId, holder.type, holder.id],
    );
  }

  /** Makes way for other links than those that somebody had for a seat and that were revoked. */
  async replaceRevoked(
    tx: Transaction,
    { seatId, holder }: Pick<LinkHolder, 'seatId' | 'holder'>,
  ): Promise<void> {
    await tx.query(
      `UPDATE personal_link SET replaced = true WHERE municipality_id = $1
         AND seat_id = $2 AND holder_type = $3 AND holder_id = $4 AND revoked_at IS NOT NULL AND NOT replaced`,
      [tx.scope.municipalityId, seatId, holder.type, holder.id],
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
  async revokeSubject(tx: Transaction, { type, id }: LinkHolder['subject']): Promise<void> {
    await tx.query(
      `UPDATE personal_link SET revoked_at = product_now()
       WHERE municipality_id = $1 AND subject_type = $2 AND subject_id = $3 AND revoked_at IS NULL`,
      [tx.scope.municipalityId, type, id],
    );
  }
}

function listsOf(holders: readonly LinkHolder[]): string[][] {
  return [
    holders.map(({ purpose }) => purpose),
    holders.map(({ subject }) => subject.type),
    holders.map(({ subject }) => subject.id),
    holders.map(({ holder }) => holder.type),
    holders.map(({ holder }) => holder.id),
  ];
}
