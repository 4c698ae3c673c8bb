import { Injectable } from '@nestjs/common';
import { Config, type Transaction } from '@samsyn/platform';
import type { ClaimedMailing } from './mailing.repository';

/** How a claimed mail ended, ready to be written with others of its batch. */
export interface Settlement {
  id: string;
  fence: number;
  state: 'pending' | 'sent' | 'failed' | 'superseded' | 'unknown';
  outcome: Record<string, unknown>;
  /** When to try again, for `pending`. */
  attemptAt?: Date;
  addresseeName?: string;
  addresseeEmail?: string;
  language?: string;
  told?: Record<string, unknown>;
}

/** Claims due mails for one dispatcher, and writes how they ended. */
@Injectable()
export class ClaimRepository {
  constructor(private readonly config: Config) {}

  /**
   * Puts mails whose sender died or never learned the outcome back in line, marked as possibly doubled. What a process
   * frozen in the middle of a transaction has locked must not hold up the rest: it is taken when the lock is gone.
   */
  async reclaim(tx: Transaction): Promise<void> {
    await tx.query(
      `WITH lost AS (
         SELECT id FROM mailing
         WHERE municipality_id = $1 AND state IN ('sending', 'unknown') AND lease_until <= statement_timestamp()
         FOR UPDATE SKIP LOCKED)
       UPDATE mailing m SET state = 'pending', possibly_doubled = true, lease_until = NULL, version = m.version + 1
       FROM lost WHERE m.municipality_id = $1 AND m.id = lost.id`,
      [tx.scope.municipalityId],
    );
  }

  /** Marks due mails that are past their use; they are reported, not sent. */
  async expire(tx: Transaction): Promise<void> {
    await tx.query(
      `WITH useless AS (
         SELECT id FROM mailing
         WHERE municipality_id = $1 AND state = 'pending' AND attempt_at <= product_statement_now()
           AND expires_at <= product_statement_now()
         FOR UPDATE SKIP LOCKED)
       UPDATE mailing m SET state = 'expired', version = m.version + 1, settled_at = product_now(),
              outcome = coalesce(m.outcome, '{}') || '{"reason": "expired"}'
       FROM useless WHERE m.municipality_id = $1 AND m.id = useless.id`,
      [tx.scope.municipalityId],
    );
  }

  /**
   * Claims at most `limit` due mails, soonest meeting first. A participant with a mail in sending or unknown about the
   * same subject is passed over, and of two due mails only the earlier is taken, so an update follows its notice.
   */
  claim(tx: Transaction, limit: number): Promise<ClaimedMailing[]> {
    return tx.query<ClaimedMailing>(
      `WITH due AS (
         SELECT m.municipality_id, m.id FROM mailing m
         WHERE m.municipality_id = $1 AND m.state = 'pending' AND m.attempt_at <= product_statement_now() AND m.expires_at > product_statement_now()
           AND NOT EXISTS (
             SELECT FROM mailing o
             WHERE o.municipality_id = m.municipality_id AND o.subject_id = m.subject_id
               AND o.participant_id = m.participant_id AND o.state IN ('pending', 'sending', 'unknown')
               AND o.id <> m.id
               AND (o.state <> 'pending'
                    OR (o.attempt_at <= product_statement_now() AND (o.due_at, o.created_at, o.id) < (m.due_at, m.created_at, m.id))))
         ORDER BY m.subject_at, m.due_at, m.id
         LIMIT $2
         FOR UPDATE OF m SKIP LOCKED)
       UPDATE mailing m
       SET state = 'sending', lease_until = clock_timestamp() + make_interval(secs => $3), fence = m.fence + 1,
           attempt = m.attempt + 1, version = m.version + 1, sending_at = product_now()
       FROM due WHERE m.municipality_id = due.municipality_id AND m.id = due.id
       RETURNING m.id, m.subject_id AS "subjectId", m.kind, m.occasion, m.participant_id AS "participantId",
                 m.revision, m.attempt, m.fence, m.message_id AS "messageId", m.due_at AS "dueAt",
                 m.expires_at AS "expiresAt", (m.outcome ->> 'times')::int AS "composeFaults"`,
      [tx.scope.municipalityId, limit, this.config.values.MAIL_LEASE_SECONDS],
    );
  }

  /** How often a batch under way renews its lease, in milliseconds: two renewals may fail before it is lost. */
  get renewalMilliseconds(): number {
    return (this.config.values.MAIL_LEASE_SECONDS * 1000) / 3;
  }

  /** Lengthens the lease of what a living dispatcher still has in hand. */
  async renew(tx: Transaction, claimed: readonly ClaimedMailing[]): Promise<void> {
    await tx.query(
      `UPDATE mailing m SET lease_until = clock_timestamp() + make_interval(secs => $4)
       FROM unnest($2::uuid[], $3::int[]) AS c (id, fence)
       WHERE m.municipality_id = $1 AND m.id = c.id AND m.fence = c.fence AND m.state = 'sending'`,
      [
        tx.scope.municipalityId,
        claimed.map(({ id }) => id),
        claimed.map(({ fence }) => fence),
        this.config.values.MAIL_LEASE_SECONDS,
      ],
    );
  }

  /** Writes a batch of outcomes. One whose lease was lost meanwhile (another fence) is left to its new holder. */
  async settle(tx: Transaction, settlements: Settlement[]): Promise<void> {
    if (settlements.length === 0) return;
    const column = <Value>(pick: (each: Settlement) => Value) => settlements.map(pick);
    await tx.query(
      `UPDATE mailing m
       SET state = s.state, outcome = s.outcome, version = m.version + 1,
           attempt_at = coalesce(s.attempt_at, m.attempt_at),
           addressee_name = coalesce(s.addressee_name, m.addressee_name),
           addressee_email = coalesce(s.addressee_email, m.addressee_email),
           language = coalesce(s.language, m.language), told = coalesce(s.told, m.told),
           lease_until = CASE WHEN s.state = 'unknown' THEN m.lease_until END,
           settled_at = CASE WHEN s.state IN ('sent', 'failed', 'superseded') THEN product_now() END
       FROM unnest($2::uuid[], $3::int[], $4::text[], $5::jsonb[], $6::timestamptz[], $7::text[], $8::text[],
                   $9::text[], $10::jsonb[])
            AS s (id, fence, state, outcome, attempt_at, addressee_name, addressee_email, language, told)
       WHERE m.municipality_id = $1 AND m.id = s.id AND m.fence = s.fence AND m.state = 'sending'`,
      [
        tx.scope.municipalityId,
        column((each) => each.id),
        column((each) => each.fence),
        column((each) => each.state),
        column((each) => JSON.stringify(each.outcome)),
        column((each) => each.attemptAt ?? null),
        column((each) => each.addresseeName ?? null),
        column((each) => each.addresseeEmail ?? null),
        column((each) => each.language ?? null),
        column((each) => (each.told ? JSON.stringify(each.told) : null)),
      ],
    );
  }
}
