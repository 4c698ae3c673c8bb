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
  /** Of many due rows those with the soonest leave first. */
  priorityAt: Date;
}

/** The kinds that have an owner in this process, in the order in which their mails are told, and those of them whose mails about one subject go one after the other. */
export interface ClaimableKinds {
  all: readonly MailKindName[];
  inTurn: readonly MailKindName[];
}

/** Whose mail a row is; one that nobody is expected behind is by itself. Compared byte by byte, which is faster. */
const PERSON = `coalesce(m.person_key, m.id::text) COLLATE "C"`;

/** What the municipality ($1) has in flight or in doubt. There is little of it, so it is read once and hashed. */
const BUSY = `busy AS MATERIALIZED (
  SELECT o.subject_type, o.subject_id, o.recipient_type, o.recipient_id, o.person_key, o.mail_key FROM mailing o
  WHERE o.municipality_id = $1 AND o.state IN ('sending', 'unknown'))`;

const OPEN_NOW = `m.state = 'pending'
  AND m.attempt_at <= product_statement_now() AND m.expires_at > product_statement_now()`;

/**
 * Rows of kinds ($2) that are due, and of which nothing about the same subject is on its way to the same recipient or
 * person. `NOT IN` is hashed whatever the planner expects of `busy`; an anti join would compare all with all.
 */
const DUE = `m.municipality_id = $1 AND m.kind = ANY ($2::text[]) AND ${OPEN_NOW}
  AND (m.subject_id, m.subject_type, m.recipient_id, m.recipient_type) NOT IN (
    SELECT b.subject_id, b.subject_type, b.recipient_id, b.recipient_type FROM busy b)
  AND (m.subject_id, m.subject_type, coalesce(m.person_key, '')) NOT IN (
    SELECT b.subject_id, b.subject_type, b.person_key FROM busy b WHERE b.person_key IS NOT NULL)`;

/**
 * Takes all due rows of the reserved persons ($4), in steps: of two kinds that go in turn ($3) about one subject to one
 * recipient only the earlier, unless they fell due to one person at once, as to two who share an address; of what goes
 * again in doubt all rows that are left of its mail, or none; of a person all rows, or none while somebody else has one
 * locked, for a minute at most.
 */
const TAKE = `WITH ${BUSY},
  due AS MATERIALIZED (
    SELECT m.*, ${PERSON} AS person FROM mailing m WHERE ${DUE} AND ${PERSON} = ANY ($4::text[])),
  in_order AS MATERIALIZED (
    SELECT m.* FROM due m
    WHERE m.kind <> ALL ($3::text[]) OR NOT EXISTS (
      SELECT FROM mailing o
      WHERE o.municipality_id = $1 AND o.subject_id = m.subject_id AND o.subject_type = m.subject_type
        AND o.recipient_id = m.recipient_id AND o.recipient_type = m.recipient_type
        AND o.state = 'pending' AND o.kind = ANY ($3::text[]) AND o.attempt_at <= product_statement_now()
        AND (o.due_at <> m.due_at OR o.person_key IS DISTINCT FROM m.person_key)
        AND (o.due_at, o.created_at, o.id) < (m.due_at, m.created_at, m.id))),
  ready AS MATERIALIZED (
    SELECT m.id, m.person, m.in_doubt, m.attempt_at FROM in_order m
    WHERE NOT (m.in_doubt AND (
      EXISTS (SELECT FROM busy b WHERE b.mail_key = m.mail_key)
      OR EXISTS (
        SELECT FROM mailing o
        WHERE o.municipality_id = $1 AND o.state = 'pending' AND o.in_doubt AND o.mail_key = m.mail_key
          AND o.id NOT IN (SELECT id FROM in_order))))),
  free AS MATERIALIZED (
    SELECT m.id, ready.person, ready.in_doubt FROM ready
    JOIN mailing m ON m.municipality_id = $1 AND m.id = ready.id
    WHERE ${OPEN_NOW} FOR UPDATE OF m SKIP LOCKED),
  persons AS MATERIALIZED (
    SELECT person, min(attempt_at) <= product_statement_now() - interval '1 minute' AS has_waited,
           bool_and(id IN (SELECT free.id FROM free)) AS whole
    FROM ready GROUP BY person)
  UPDATE mailing m
  SET state = 'sending', lease_until = clock_timestamp() + make_interval(secs => $5), fence = m.fence + 1,
      attempt = m.attempt + 1, version = m.version + 1, sending_at = product_now()
  FROM free JOIN persons USING (person)
  WHERE m.municipality_id = $1 AND m.id = free.id AND (persons.whole OR (persons.has_waited AND NOT free.in_doubt))
  RETURNING m.id, json_build_object('type', m.subject_type, 'id', m.subject_id) AS subject, m.kind, m.occasion,
            json_build_object('type', m.recipient_type, 'id', m.recipient_id) AS recipient, m.revision, m.attempt,
            m.fence, m.dedupe_hash AS "dedupeHash", m.person_key AS "personKey", m.mail_key AS "mailKey",
            m.in_doubt AS "inDoubt", m.retries, m.due_at AS "dueAt", m.priority_at AS "priorityAt",
            (m.outcome ->> 'times')::int AS "composeFaults",
            m.due_set_at IS NOT NULL OR m.retries > 0 AS "timedByHand"`;

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
   * Claims everything that is due to at most `limit` persons, those with the soonest meeting first, so that what is due to
   * one person can leave as one mail. Persons are reserved first; then, on a snapshot that sees what others have claimed
   * meanwhile, their rows are taken. Persons of whom nothing can be taken make way for others.
   * @returns the rows, soonest first
   */
  async claim(tx: Transaction, kinds: ClaimableKinds, limit: number): Promise<ClaimedMailing[]> {
    const passed: string[] = [];
    for (;;) {
      const persons = await this.reserve(tx, kinds, limit, passed);
      if (persons.length === 0) return [];
      const claimed = await this.take(tx, kinds, persons);
      if (claimed.length > 0) return claimed.sort(bySoonest(kinds.all));
      passed.push(...persons);
    }
  }

  private async reserve(
    tx: Transaction,
    { all }: ClaimableKinds,
    limit: number,
    passed: readonly string[],
  ): Promise<string[]> {
    const rows = await tx.query<{ person: string }>(
      `WITH ${BUSY},
       due AS MATERIALIZED (
         SELECT ${PERSON} AS person FROM mailing m WHERE ${DUE}
         GROUP BY 1 ORDER BY min(m.priority_at), min(m.due_at), 1)
       SELECT person FROM due
       WHERE person <> ALL ($4::text[]) AND pg_try_advisory_xact_lock(hashtextextended($1 || person, 0))
       LIMIT $3`,
      [tx.scope.municipalityId, all, limit, passed],
    );
    return rows.map(({ person }) => person);
  }

  private take(
    tx: Transaction,
    { all, inTurn }: ClaimableKinds,
    persons: string[],
  ): Promise<ClaimedMailing[]> {
    const lease = this.config.values.MAIL_LEASE_SECONDS;
    return tx.query<ClaimedMailing>(TAKE, [tx.scope.municipalityId, all, inTurn, persons, lease]);
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

/** Of what is equally urgent and fell due at once, such as an agenda and a reminder, the kinds' own order decides. */
function bySoonest(kinds: readonly MailKindName[]): (one: ClaimedMailing, other: ClaimedMailing) => number {
  return (one, other) =>
    one.priorityAt.getTime() - other.priorityAt.getTime() ||
    one.dueAt.getTime() - other.dueAt.getTime() ||
    kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
    one.dedupeHash.localeCompare(other.dedupeHash);
}
