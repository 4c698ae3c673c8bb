import { Injectable } from '@nestjs/common';
import type { MailKindName } from '@samsyn/contract';
import { Config, type Transaction } from '@samsyn/platform';
import type { Mailing } from '../mail-kind';
import type { PersonKey } from '../person-key.rules';

/** A row that a dispatcher has claimed. */
export interface ClaimedMailing extends Mailing {
  dedupeHash: string;
  /** Who was expected behind the recipient when it was planned; null for nobody. */
  personKey: PersonKey | null;
  /** The Message-ID it was offered to a relay under before, if it was. */
  mailKey: string | null;
  /** No answer came to that offer, so it goes again under the same name; a second time it is given up. */
  inDoubt: boolean;
  /** How often a person has asked for it again. */
  retries: number;
}

/** Claims due mails for one dispatcher, and takes back what another has lost. */
@Injectable()
export class ClaimRepository {
  constructor(private readonly config: Config) {}

  /**
   * Takes over mails whose sender died, and those of which the relay never said what became of them when their wait is
   * over. What had not been offered to a relay is simply in line again. What had goes again once, marked as possibly
   * doubled; after a second doubt it has failed, and a person decides. What a process frozen in the middle of a
   * transaction has locked must not hold up the rest: it is taken when the lock is gone.
   */
  async reclaim(tx: Transaction): Promise<void> {
    await tx.query(
      `WITH lost AS (
         SELECT id, offered, CASE WHEN stopped_at IS NOT NULL THEN 'superseded'
                                  WHEN state = 'sending' AND offered AND in_doubt THEN 'failed'
                                  ELSE 'pending' END AS state
         FROM (SELECT *, state = 'unknown' OR handed_over_at IS NOT NULL AS offered FROM mailing
               WHERE municipality_id = $1
                 AND ((state = 'sending' AND lease_until <= statement_timestamp())
                      OR (state = 'unknown' AND attempt_at <= product_statement_now()))
               FOR UPDATE SKIP LOCKED) m)
       UPDATE mailing m
       SET state = lost.state, lease_until = NULL, handed_over_at = NULL, version = m.version + 1,
           in_doubt = m.in_doubt OR lost.offered, possibly_doubled = m.possibly_doubled OR lost.offered,
           outcome = CASE lost.state WHEN 'superseded' THEN '{"reason": "stopped"}'
                                     WHEN 'failed' THEN '{"reason": "in-doubt"}' ELSE m.outcome END,
           settled_at = CASE WHEN lost.state <> 'pending' THEN product_now() END
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
                 m.fence, m.dedupe_hash AS "dedupeHash", m.person_key AS "personKey", m.mail_key AS "mailKey", m.in_doubt AS "inDoubt", m.retries,
                 m.due_at AS "dueAt",
                 (m.outcome ->> 'times')::int AS "composeFaults",
                 m.due_set_at IS NOT NULL OR m.retries > 0 AS "timedByHand"`,
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
}
