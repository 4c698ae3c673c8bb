import { Injectable } from '@nestjs/common';
import type { MailingState, MailKindName } from '@samsyn/contract';
import type { ExpectedMail, Transaction } from '@samsyn/platform';
import type { z } from 'zod';
import type { PlannedMailing, RecipientRef, SubjectRef } from '../mail-kind';
import { type PersonKey, personKeyOf } from '../person-key.rules';

/** What the ledger knows of one mail, as far as planning needs it. */
export interface MailingHistory<Told> {
  id: string;
  kind: MailKindName;
  occasion: string;
  recipient: RecipientRef;
  revision: number;
  state: MailingState;
  dueAt: Date;
  told: Told | null;
  /** Where it was sent last; null while it has not been offered to a relay. */
  email: string | null;
  /** When it was last claimed for sending; null when it never was. */
  sendingAt: Date | null;
  stopped: boolean;
  /** A crash left in doubt whether it was sent before. */
  possiblyDoubled: boolean;
}

/** A planned mail with the kind that planned it, what makes it one mail, who is expected to get it, and for whom. */
export interface KeyedMailing extends PlannedMailing {
  kind: MailKindName;
  dedupeHash: string;
  personKey: PersonKey | null;
  meantFor: PersonKey | null;
}

/** A planned mail that the ledger did not have as it is planned now. */
export interface ChangedMailing {
  mailing: KeyedMailing;
  attemptAt: Date;
}

/** The mails of one subject: $1 is the municipality, $2 the subject's type, $3 its id. */
const ofSubject = 'm.municipality_id = $1 AND m.subject_type = $2 AND m.subject_id = $3';

/** The row's own time is taken back, or was changed and may still be. */
const retimed = `(m.state = 'superseded' OR (m.due_set_at IS NULL AND m.due_at <> EXCLUDED.due_at
  AND (m.due_at > product_now() OR EXCLUDED.due_at < m.due_at)))`;

/** The ledger's rows about one subject: history, and the difference between what is planned and what stands. */
@Injectable()
export class MailingRepository {
  /**
   * Locks what may still change about a subject. A claim that is under way is waited for and then seen as sending; a
   * claim that comes later skips these rows until we commit.
   */
  async lockPending(tx: Transaction, { type, id }: SubjectRef): Promise<void> {
    await tx.often(
      `SELECT id FROM mailing m WHERE ${ofSubject} AND m.state = 'pending' ORDER BY m.id FOR UPDATE`,
      [tx.scope.municipalityId, type, id],
    );
  }

  /** Whether one of these people has been written to since an instant, whatever about. */
  async haveHadMail(tx: Transaction, people: readonly PersonKey[], since: Date): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM mailing m WHERE m.municipality_id = $1 AND m.person_key = ANY ($2::text[]) AND m.sending_at > $3
         AND m.state IN ('sending', 'sent', 'unknown') LIMIT 1`,
      [tx.scope.municipalityId, people, since],
    );
    return rows.length > 0;
  }

  /** Calls a contact otherwise in the mails that have told their name; what has been sent cannot be changed where it arrived. */
  async rename(tx: Transaction, contactId: string, name: string): Promise<void> {
    await tx.query(
      `UPDATE mailing m SET addressee_name = $3
       WHERE m.municipality_id = $1 AND coalesce('contact:' || (m.told ->> 'contactId'), m.meant_for, m.person_key) = $2
         AND m.addressee_name IS NOT NULL`,
      [tx.scope.municipalityId, personKeyOf({ contactId }), name],
    );
  }

  /** What is planned about a subject, for who wants to know what a write changes of it. */
  expected(tx: Transaction, { type, id }: SubjectRef): Promise<ExpectedMail[]> {
    return tx.query<ExpectedMail>(
      `SELECT m.dedupe_hash AS hash, concat_ws(' ', m.kind, m.occasion, m.recipient_type, m.recipient_id) AS slot,
              m.kind, m.person_key AS person, m.due_at AS "dueAt"
       FROM mailing m WHERE ${ofSubject} AND m.state = 'pending' ORDER BY m.due_at, m.id`,
      [tx.scope.municipalityId, type, id],
    );
  }

  /**
   * Every mail there has been about a subject, oldest first.
   * @param told how the subject's context reads what its mails told
   * @throws {z.ZodError} when a row tells something else
   */
  history<Told>(
    tx: Transaction,
    { type, id }: SubjectRef,
    told: z.ZodType<Told>,
  ): Promise<MailingHistory<Told>[]> {
    return this.histories(tx, { type, ids: [id] }, told);
  }

  /** The same of several subjects, in one question; a recipient belongs to one of them. */
  async histories<Told>(
    tx: Transaction,
    { type, ids }: { type: string; ids: readonly string[] },
    told: z.ZodType<Told>,
  ): Promise<MailingHistory<Told>[]> {
    const rows = await tx.often<MailingHistory<unknown>>(
      `SELECT m.id, m.kind, m.occasion, json_build_object('type', m.recipient_type, 'id', m.recipient_id) AS recipient,
              m.revision, m.state, m.due_at AS "dueAt", m.told, m.addressee_email::text AS email, m.sending_at AS "sendingAt", m.stopped_at IS NOT NULL AS stopped,
              m.possibly_doubled AS "possiblyDoubled"
       FROM mailing m WHERE m.municipality_id = $1 AND m.subject_type = $2 AND m.subject_id = ANY ($3::uuid[])
       ORDER BY coalesce(m.sending_at, m.created_at), m.id`,
      [tx.scope.municipalityId, type, ids],
    );
    return rows.map((row) => ({ ...row, told: row.told === null ? null : told.parse(row.told) }));
  }

  /** Supersedes pending mails about a subject that are not among the planned. */
  async supersedeOthers(
    tx: Transaction,
    { type, id }: SubjectRef,
    planned: readonly KeyedMailing[],
  ): Promise<void> {
    await tx.often(
      `UPDATE mailing m SET state = 'superseded', outcome = '{"reason": "replanned"}', version = version + 1,
              settled_at = product_now()
       WHERE ${ofSubject} AND m.state = 'pending' AND m.dedupe_hash <> ALL ($4::text[])`,
      [tx.scope.municipalityId, type, id, planned.map(({ dedupeHash }) => dedupeHash)],
    );
  }

  /**
   * Inserts planned mails that are missing, revives those superseded earlier, and changes pending ones whose time or
   * person is another now. A time a person chose, a stop, and the time of a mail that is already due are left as they are.
   * @returns each mail that was inserted or changed, with when its next attempt is due.
   */
  async upsert(
    tx: Transaction,
    subject: SubjectRef,
    planned: readonly KeyedMailing[],
  ): Promise<ChangedMailing[]> {
    if (planned.length === 0) return [];
    const column = <Value>(pick: (each: KeyedMailing) => Value) => planned.map(pick);
    const rows = await tx.often<{ attemptAt: Date; dedupeHash: string }>(
      `INSERT INTO mailing AS m (municipality_id, subject_type, subject_id, kind, occasion, recipient_type, recipient_id,
                                 revision, due_at, attempt_at, expires_at, priority_at, dedupe_hash, person_key, meant_for)
       SELECT $1, $2, $3, p.kind, p.occasion, p.recipient_type, p.recipient_id,
              p.revision, p.due_at, p.due_at, p.expires_at, p.priority_at, p.dedupe_hash, p.person_key, p.meant_for
       FROM unnest($4::text[], $5::text[], $6::text[], $7::uuid[], $8::int[], $9::timestamptz[], $10::timestamptz[],
                   $11::timestamptz[], $12::text[], $13::text[], $14::text[])
            AS p (kind, occasion, recipient_type, recipient_id, revision, due_at, expires_at, priority_at, dedupe_hash,
                  person_key, meant_for)
       ON CONFLICT (municipality_id, dedupe_hash) DO UPDATE
         SET state = 'pending', version = m.version + 1, person_key = EXCLUDED.person_key, meant_for = EXCLUDED.meant_for,
             in_doubt = m.in_doubt AND m.person_key IS NOT DISTINCT FROM EXCLUDED.person_key,
             mail_key = CASE WHEN m.state = 'pending' THEN m.mail_key END,
             outcome = CASE WHEN ${retimed} THEN NULL ELSE m.outcome END,
             due_at = CASE WHEN ${retimed} THEN EXCLUDED.due_at ELSE m.due_at END,
             attempt_at = CASE WHEN ${retimed} THEN EXCLUDED.attempt_at ELSE m.attempt_at END,
             expires_at = CASE WHEN ${retimed} THEN EXCLUDED.expires_at ELSE m.expires_at END,
             priority_at = CASE WHEN ${retimed} THEN EXCLUDED.priority_at ELSE m.priority_at END
         WHERE m.stopped_at IS NULL AND m.state IN ('pending', 'superseded')
           AND (${retimed} OR (m.person_key, m.meant_for) IS DISTINCT FROM (EXCLUDED.person_key, EXCLUDED.meant_for))
       RETURNING m.attempt_at AS "attemptAt", m.dedupe_hash AS "dedupeHash"`,
      [
        tx.scope.municipalityId,
        subject.type,
        subject.id,
        column((each) => each.kind),
        column((each) => each.occasion),
        column((each) => each.recipient.type),
        column((each) => each.recipient.id),
        column((each) => each.revision),
        column((each) => each.dueAt),
        column((each) => each.expiresAt),
        column((each) => each.priorityAt),
        column((each) => each.dedupeHash),
        column((each) => each.personKey),
        column((each) => each.meantFor),
      ],
    );
    const attempts = new Map(rows.map(({ dedupeHash, attemptAt }) => [dedupeHash, attemptAt]));
    return planned.flatMap((mailing) => {
      const attemptAt = attempts.get(mailing.dedupeHash);
      return attemptAt ? { mailing, attemptAt } : [];
    });
  }
}
