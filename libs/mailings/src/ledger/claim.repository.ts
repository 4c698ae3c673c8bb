import { Injectable } from '@nestjs/common';
import type { MailKindName } from '@samsyn/contract';
import { Config, type Transaction } from '@samsyn/platform';
import type { Mailing } from '../mail-kind';

/** A row that a dispatcher has claimed. */
export interface ClaimedMailing extends Mailing {
  dedupeHash: string;
  /** The Message-ID it was offered to a relay under before, if it was. */
  mailKey: string | null;
}

/** A mail that has been written and is about to be offered to a relay. */
export interface HandedOver {
  id: string;
  fence: number;
  mailKey: string;
  addresseeName: string;
  addresseeEmail: string;
  language: string;
}

/** How a claimed mail ended, ready to be written with others of its batch. */
export interface Settlement {
  id: string;
  fence: number;
  state: 'pending' | 'sent' | 'failed' | 'superseded' | 'unknown';
  outcome: Record<string, unknown>;
  /** When to try again, for `pending`. */
  attemptAt?: Date;
  told?: Record<string, unknown>;
}

/** Claims due mails for one dispatcher, and writes how they ended. */
@Injectable()
export class ClaimRepository {
  constructor(private readonly config: Config) {}

  /**
   * Puts mails whose sender died or never learned the outcome back in line; what had been offered to a relay is marked as
   * possibly doubled. What a process frozen in the middle of a transaction has locked must not hold up the rest: it is
   * taken when the lock is gone.
   */
  async reclaim(tx: Transaction): Promise<void> {
    await tx.query(
      `WITH lost AS (
         SELECT id FROM mailing
         WHERE municipality_id = $1 AND state IN ('sending', 'unknown') AND lease_until <= statement_timestamp()
         FOR UPDATE SKIP LOCKED)
       UPDATE mailing m SET state = 'pending', lease_until = NULL, handed_over_at = NULL, version = m.version + 1,
              possibly_doubled = m.possibly_doubled OR m.handed_over_at IS NOT NULL
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
   * Claims at most `limit` due mails of these kinds, soonest meeting first. A recipient with a mail in sending or unknown
   * about the same subject is passed over, and of two due mails only the earlier is taken, so an update follows its notice.
   */
  claim(tx: Transaction, kinds: readonly MailKindName[], limit: number): Promise<ClaimedMailing[]> {
    return tx.query<ClaimedMailing>(
      `WITH due AS (
         SELECT m.municipality_id, m.id FROM mailing m
         WHERE m.municipality_id = $1 AND m.state = 'pending' AND m.kind = ANY ($4::text[])
           AND m.attempt_at <= product_statement_now() AND m.expires_at > product_statement_now()
           AND NOT EXISTS (
             SELECT FROM mailing o
             WHERE o.municipality_id = m.municipality_id
               AND o.subject_id = m.subject_id AND o.subject_type = m.subject_type
               AND o.recipient_id = m.recipient_id AND o.recipient_type = m.recipient_type
               AND o.state IN ('pending', 'sending', 'unknown') AND o.id <> m.id
               AND (o.state <> 'pending'
                    OR (o.kind = ANY ($4::text[]) AND o.attempt_at <= product_statement_now()
                        AND (o.due_at, o.created_at, o.id) < (m.due_at, m.created_at, m.id))))
         ORDER BY m.priority_at, m.due_at, m.id
         LIMIT $2
         FOR UPDATE OF m SKIP LOCKED)
       UPDATE mailing m
       SET state = 'sending', lease_until = clock_timestamp() + make_interval(secs => $3), fence = m.fence + 1,
           attempt = m.attempt + 1, version = m.version + 1, sending_at = product_now()
       FROM due WHERE m.municipality_id = due.municipality_id AND m.id = due.id
       RETURNING m.id, json_build_object('type', m.subject_type, 'id', m.subject_id) AS subject, m.kind, m.occasion,
                 json_build_object('type', m.recipient_type, 'id', m.recipient_id) AS recipient, m.revision, m.attempt,
                 m.fence, m.dedupe_hash AS "dedupeHash", m.mail_key AS "mailKey", m.due_at AS "dueAt",
                 (m.outcome ->> 'times')::int AS "composeFaults"`,
      [tx.scope.municipalityId, limit, this.config.values.MAIL_LEASE_SECONDS, kinds],
    );
  }

  /** The kinds among due mails that are none of these: nobody here can write them. */
  async ownerless(tx: Transaction, kinds: readonly MailKindName[]): Promise<string[]> {
    const rows = await tx.query<{ kind: string }>(
      `SELECT DISTINCT kind FROM mailing
       WHERE municipality_id = $1 AND state = 'pending' AND attempt_at <= product_statement_now()
         AND kind <> ALL ($2::text[])`,
      [tx.scope.municipalityId, kinds],
    );
    return rows.map(({ kind }) => kind);
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

  /**
   * Writes, before the first byte, that these mails are being offered to a relay, to whom and under which Message-ID.
   * @returns the ids of those still ours; one whose lease was lost meanwhile is its new holder's to send.
   */
  async handOver(tx: Transaction, mails: readonly HandedOver[]): Promise<Set<string>> {
    if (mails.length === 0) return new Set();
    const column = <Value>(pick: (each: HandedOver) => Value) => mails.map(pick);
    const rows = await tx.query<{ id: string }>(
      `UPDATE mailing m SET handed_over_at = product_now(), mail_key = h.mail_key, addressee_name = h.addressee_name,
              addressee_email = h.addressee_email, language = h.language
       FROM unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[])
            AS h (id, fence, mail_key, addressee_name, addressee_email, language)
       WHERE m.municipality_id = $1 AND m.id = h.id AND m.fence = h.fence AND m.state = 'sending'
       RETURNING m.id`,
      [
        tx.scope.municipalityId,
        column((each) => each.id),
        column((each) => each.fence),
        column((each) => each.mailKey),
        column((each) => each.addresseeName),
        column((each) => each.addresseeEmail),
        column((each) => each.language),
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Writes a batch of outcomes. One whose lease was lost meanwhile (another fence) is left to its new holder. */
  async settle(tx: Transaction, settlements: readonly Settlement[]): Promise<void> {
    if (settlements.length === 0) return;
    const column = <Value>(pick: (each: Settlement) => Value) => settlements.map(pick);
    await tx.query(
      `UPDATE mailing m
       SET state = s.state, outcome = s.outcome, version = m.version + 1,
           attempt_at = coalesce(s.attempt_at, m.attempt_at), told = coalesce(s.told, m.told),
           handed_over_at = CASE WHEN s.state <> 'pending' THEN m.handed_over_at END,
           lease_until = CASE WHEN s.state = 'unknown' THEN m.lease_until END,
           settled_at = CASE WHEN s.state IN ('sent', 'failed', 'superseded') THEN product_now() END
       FROM unnest($2::uuid[], $3::int[], $4::text[], $5::jsonb[], $6::timestamptz[], $7::jsonb[])
            AS s (id, fence, state, outcome, attempt_at, told)
       WHERE m.municipality_id = $1 AND m.id = s.id AND m.fence = s.fence AND m.state = 'sending'`,
      [
        tx.scope.municipalityId,
        column((each) => each.id),
        column((each) => each.fence),
        column((each) => each.state),
        column((each) => JSON.stringify(each.outcome)),
        column((each) => each.attemptAt ?? null),
        column((each) => (each.told ? JSON.stringify(each.told) : null)),
      ],
    );
  }
}
