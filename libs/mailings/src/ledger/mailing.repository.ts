import { Injectable } from '@nestjs/common';
import type { MailKind as MailKindName, MailingState } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import type { Mailing, MailingSubject, PlannedMailing } from '../mail-kind';

/** What the ledger knows of one mail to one participant, as far as planning needs it. */
export interface MailingHistory {
  id: string;
  kind: MailKindName;
  occasion: string;
  participantId: string;
  revision: number;
  state: MailingState;
  told: Record<string, unknown> | null;
  /** When it was last claimed for sending; null when it never was. */
  sendingAt: Date | null;
  stopped: boolean;
  /** A crash left in doubt whether it was sent before. */
  possiblyDoubled: boolean;
}

/** A planned mail with the kind that planned it and the Message-ID it will always carry. */
export interface KeyedMailing extends PlannedMailing {
  kind: MailKindName;
  messageId: string;
}

/** The ledger's rows about one subject: history, and the difference between what is planned and what stands. */
@Injectable()
export class MailingRepository {
  /**
   * Locks what may still change about a subject. A claim that is under way is waited for and then seen as sending; a
   * claim that comes later skips these rows until we commit.
   */
  async lockPending(tx: Transaction, subject: MailingSubject): Promise<void> {
    await tx.query(
      `SELECT id FROM mailing WHERE municipality_id = $1 AND subject_id = $2 AND state = 'pending'
       ORDER BY id FOR UPDATE`,
      [tx.scope.municipalityId, subject.id],
    );
  }

  /** Every mail there has been about a subject, oldest first. */
  history(tx: Transaction, subjectId: string): Promise<MailingHistory[]> {
    return tx.query<MailingHistory>(
      `SELECT id, kind, occasion, participant_id AS "participantId", revision, state, told,
              sending_at AS "sendingAt",
              stopped_at IS NOT NULL AS stopped,
              possibly_doubled AS "possiblyDoubled"
       FROM mailing WHERE municipality_id = $1 AND subject_id = $2 ORDER BY coalesce(sending_at, created_at), id`,
      [tx.scope.municipalityId, subjectId],
    );
  }

  /** Supersedes pending mails about a subject that are not among the planned. */
  async supersedeOthers(tx: Transaction, subject: MailingSubject, planned: KeyedMailing[]): Promise<void> {
    await tx.query(
      `UPDATE mailing m SET state = 'superseded', outcome = '{"reason": "replanned"}', version = version + 1,
              settled_at = product_now()
       WHERE m.municipality_id = $1 AND m.subject_id = $2 AND m.state = 'pending'
         AND m.message_id <> ALL ($3::text[])`,
      [tx.scope.municipalityId, subject.id, planned.map((each) => each.messageId)],
    );
  }

  /**
   * Inserts planned mails that are missing, revives those superseded earlier, and moves pending ones whose time has
   * changed. A time a person chose, a stop, and a mail that is already due are left as they are.
   * @returns when each inserted or changed mail is due.
   */
  async upsert(tx: Transaction, subject: MailingSubject, planned: KeyedMailing[]): Promise<Date[]> {
    if (planned.length === 0) return [];
    const column = <Value>(pick: (each: KeyedMailing) => Value) => planned.map(pick);
    const rows = await tx.query<{ attemptAt: Date }>(
      `INSERT INTO mailing AS m (municipality_id, subject_type, subject_id, kind, occasion, participant_id, revision,
                            due_at, attempt_at, expires_at, subject_at, message_id)
       SELECT $1, $2, $3, p.kind, p.occasion, p.participant_id, p.revision,
              p.due_at, p.due_at, p.expires_at, p.subject_at, p.message_id
       FROM unnest($4::text[], $5::text[], $6::uuid[], $7::int[], $8::timestamptz[], $9::timestamptz[],
                   $10::timestamptz[], $11::text[])
            AS p (kind, occasion, participant_id, revision, due_at, expires_at, subject_at, message_id)
       ON CONFLICT (municipality_id, subject_id, kind, occasion, participant_id, revision) DO UPDATE
         SET state = 'pending', outcome = NULL, version = m.version + 1, expires_at = EXCLUDED.expires_at,
             subject_at = EXCLUDED.subject_at, due_at = EXCLUDED.due_at, attempt_at = EXCLUDED.attempt_at
         WHERE m.stopped_at IS NULL AND (m.state = 'superseded' OR (m.state = 'pending' AND m.moved_at IS NULL
           AND m.due_at <> EXCLUDED.due_at AND (m.due_at > product_now() OR EXCLUDED.due_at < m.due_at)))
       RETURNING attempt_at AS "attemptAt"`,
      [
        tx.scope.municipalityId,
        subject.type,
        subject.id,
        column((each) => each.kind),
        column((each) => each.occasion),
        column((each) => each.participantId),
        column((each) => each.revision),
        column((each) => each.dueAt),
        column((each) => each.expiresAt),
        column((each) => each.subjectAt),
        column((each) => each.messageId),
      ],
    );
    return rows.map((row) => row.attemptAt);
  }
}

/** A row that a dispatcher has claimed. */
export type ClaimedMailing = Mailing & { expiresAt: Date };
