import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import type { OverdueMail, TroubledMail } from './mail-matter.rules';

/** How long after it stopped being of use a mail that did not arrive is still told of: over two Mondays. */
const TOLD_FOR = '10 days';

/**
 * Mail that does not arrive as it should. The lists of what needs someone are no such matter themselves, or a late one would
 * be sent for its own sake; unless one has failed.
 */
@Injectable()
export class MailMatterRepository {
  /**
   * Failed, in doubt and expired. What was to be told of a meeting is of no concern once that has been held; once it has
   * been cancelled, only that is. Who has been answered for since need not have been reminded to answer.
   */
  troubled(tx: Transaction): Promise<TroubledMail[]> {
    return tx.query(
      `SELECT m.id, m.state, m.reason, m.about_recipient AS "aboutRecipient", m.subject_type AS "subjectType",
              m.subject_id AS "subjectId", meeting.title AS about, m.expires_at > product_statement_now() AS "ofUse",
              coalesce(m.addressee_name, contact.name, contact.role) AS addressee, m.due_at AS "dueAt",
              m.settled_at AS "settledAt", m.expires_at AS "expiresAt"
         FROM troubled_mail m
         LEFT JOIN contact_card contact ON contact.municipality_id = m.municipality_id AND contact.id = m.contact_id
         LEFT JOIN meeting_card meeting ON m.subject_type = 'meeting'
           AND meeting.municipality_id = m.municipality_id AND meeting.id = m.subject_id
        WHERE m.municipality_id = $1 AND m.over_at > product_statement_now() - $2::interval
          AND (meeting.status IS NULL OR meeting.status = 'planned'
            OR (meeting.status = 'cancelled' AND m.kind IN ('meetings.cancelled', 'meetings.withdrawn')))
          AND NOT (m.subject_type = 'overview' AND m.state <> 'failed')
          AND NOT (m.kind IN ('meetings.chase', 'meetings.asked') AND EXISTS (
            SELECT FROM reply_card reply
             WHERE reply.municipality_id = $1 AND reply.meeting_id = m.subject_id
               AND reply.participant_id = m.recipient_id AND reply.for_starts_at = meeting.starts_at
               AND reply.registered_at > m.due_at))`,
      [tx.scope.municipalityId, TOLD_FOR],
    );
  }

  /** Unsent though long due, by what the last attempt said. */
  overdue(tx: Transaction): Promise<OverdueMail[]> {
    return tx.query(
      `SELECT reason, count(*)::int AS count, min(since) AS since, min(expires_at) AS "expiresAt"
         FROM overdue_mail WHERE municipality_id = $1 AND subject_type <> 'overview' GROUP BY reason`,
      [tx.scope.municipalityId],
    );
  }

  /** When the next mail leaves by itself; null when none is planned. */
  async next(tx: Transaction): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date | null }>(
      `SELECT min(attempt_at) AS at FROM pending_mail
        WHERE municipality_id = $1 AND attempt_at > product_statement_now() AND subject_type <> 'overview'`,
      [tx.scope.municipalityId],
    );
    return row?.at ?? null;
  }
}
