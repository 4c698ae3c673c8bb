import { Injectable } from '@nestjs/common';
import type { MailingState, MailKindName } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import type { SubjectRef } from '../mail-kind';

/** An outcome whose consequences have not been planned; what is superseded has none, since planning decided it. */
const unfollowed = `m.municipality_id = $1 AND m.followed_at IS NULL AND m.state IN ('sent', 'failed', 'expired')`;

/** How mails ended, and whether what follows from it has been planned. */
@Injectable()
export class OutcomeRepository {
  /**
   * The subjects of these types whose outcomes have not been followed. One of which other mail is about to leave is left
   * for when the last of that has ended, so that a meeting of fifty is planned anew once and not for every batch.
   */
  subjectsToFollow(
    tx: Transaction,
    types: readonly string[],
    typesIgnoringSent: readonly string[],
    kinds: readonly MailKindName[],
  ): Promise<SubjectRef[]> {
    return tx.query<SubjectRef>(
      `SELECT DISTINCT m.subject_type AS type, m.subject_id AS id FROM mailing m
       WHERE ${unfollowed} AND m.subject_type = ANY ($2::text[])
         AND (m.state <> 'sent' OR m.plans_more OR m.subject_type <> ALL ($4::text[]))
         AND NOT EXISTS (
           SELECT FROM mailing o
           WHERE o.municipality_id = $1 AND o.subject_id = m.subject_id AND o.subject_type = m.subject_type
             AND o.state IN ('pending', 'sending') AND o.kind = ANY ($3::text[])
             AND (o.state = 'sending' OR o.attempt_at <= product_statement_now()))`,
      [tx.scope.municipalityId, types, kinds, typesIgnoringSent],
    );
  }

  /** The mails about a subject whose outcomes have not been followed. */
  unfollowed(tx: Transaction, { type, id }: SubjectRef): Promise<{ id: string; state: MailingState }[]> {
    return tx.query(
      `SELECT m.id, m.state FROM mailing m WHERE ${unfollowed} AND m.subject_type = $2 AND m.subject_id = $3`,
      [tx.scope.municipalityId, type, id],
    );
  }

  /** Marks outcomes as followed; one that a person has retried meanwhile has no outcome any more. */
  async markFollowed(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE mailing m SET followed_at = product_now() WHERE ${unfollowed} AND m.id = ANY ($2::uuid[])`,
      [tx.scope.municipalityId, ids],
    );
  }
}
