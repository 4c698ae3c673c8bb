import { Injectable } from '@nestjs/common';
import type { MailingOutcome } from '@samsyn/contract';
import { Config, Database, type MunicipalityScope, type Statement, type Transaction } from '@samsyn/platform';
import { MailSubjects } from '../mail-subjects';
import type { PersonKey } from '../person-key.rules';

/** A row as a sender has claimed it; whoever claims it next has another fence. */
export interface Claim {
  id: string;
  fence: number;
}

/** A mail that has been written and is about to be offered to a relay, with all rows that it tells of. */
export interface Handover {
  mailKey: string;
  addresseeEmail: string;
  language: string;
  /** Two who share an address are each written to by name, and each row is known to be for its own of them. */
  rows: readonly (Claim & { addresseeName: string; meantFor: PersonKey | null })[];
}

/** How a claimed row ended, ready to be written with others. */
export interface Settlement extends Claim {
  state: 'pending' | 'sent' | 'failed' | 'superseded' | 'unknown';
  /** Why; null leaves what was there. */
  outcome: MailingOutcome | null;
  /** Seconds until it may be tried again, from when it is written, by the database's clock; absent for at once. */
  waitSeconds?: number;
  /** Its time is another by now: when it is due, and past its use. */
  retimed?: { dueAt: Date; expiresAt: Date };
  told?: Record<string, unknown>;
  /** Its subject is planned anew once it has been sent. */
  plansMore?: boolean;
  /** It was never offered, so this was no attempt. */
  uncounted?: true;
  /** Who it is for after all, when that is another than was expected; they cannot have got it before. */
  personKey?: PersonKey;
  /** With that, whom it is meant for, where that is another. */
  meantFor?: PersonKey | null;
  /** It belongs no more to the mail that it was offered in. */
  apart?: true;
}

/** What a settled row has come to, and when it is tried again. */
export interface Settled {
  state: string;
  attemptAt: Date;
}

/** Writes what becomes of claimed rows on their way to the relay. A row whose lease was lost is left to its new holder. */
@Injectable()
export class DeliveryRepository {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly subjects: MailSubjects,
  ) {}

  /** How often a lease under way is renewed, in milliseconds: two renewals may fail before it is lost. */
  get renewalMilliseconds(): number {
    return (this.config.values.MAIL_LEASE_SECONDS * 1000) / 3;
  }

  /** Lengthens the lease of what a living dispatcher still has in hand. */
  async renew(tx: Transaction, claims: readonly Claim[]): Promise<void> {
    await tx.query(
      `UPDATE mailing m SET lease_until = clock_timestamp() + make_interval(secs => $4)
       FROM unnest($2::uuid[], $3::int[]) AS c (id, fence)
       WHERE m.municipality_id = $1 AND m.id = c.id AND m.fence = c.fence AND m.state = 'sending'`,
      [
        tx.scope.municipalityId,
        claims.map(({ id }) => id),
        claims.map(({ fence }) => fence),
        this.config.values.MAIL_LEASE_SECONDS,
      ],
    );
  }

  /**
   * Writes outcomes and handovers in one transaction.
   * @returns what was settled, and the keys of the mails that may leave
   */
  async keep(
    scope: MunicipalityScope,
    { settlements, handovers }: { settlements: readonly Settlement[]; handovers: readonly Handover[] },
  ): Promise<{ settled: Settled[]; mayLeave: Set<string> }> {
    const { typesIgnoringSent } = this.subjects;
    const settling = settlements.length > 0 ? [settlement(scope, settlements, typesIgnoringSent)] : [];
    const handingOver = handovers.length > 0 ? [handover(scope, handovers)] : [];
    const answers = await this.database.atOnce(scope, [...settling, ...handingOver]);
    const settled = answers.slice(0, settling.length).flat() as Settled[];
    const left = answers.slice(settling.length).flat() as { mailKey: string }[];
    return { settled, mayLeave: new Set(left.map(({ mailKey }) => mailKey)) };
  }
}

// The two statements below lock their rows by key and look at their state only then. Asked together, the planner takes the
// index of what is in flight, of which a thousand rows may be read for each mail. The lists come by sub-selects, so that nobody
// sees how long they are: else a plan is made for each length (docs/solutions/planned-anew-for-every-mail.md).

/**
 * Writes, before the first byte, that these mails are being offered to a relay, to whom and under which Message-ID, and
 * tells those of which every row is still ours to send. Another must not leave: one of its rows was stopped, or its
 * lease was lost and it is its new holder's.
 */
function handover({ municipalityId }: MunicipalityScope, mails: readonly Handover[]): Statement {
  const rows = mails.flatMap((mail) => mail.rows.map((row) => ({ ...mail, ...row })));
  const column = <Value>(pick: (each: (typeof rows)[number]) => Value) => rows.map(pick);
  return {
    name: 'hand-over',
    sql: `WITH given AS (
         SELECT * FROM unnest((SELECT $2::uuid[]), (SELECT $3::int[]), (SELECT $4::text[]), (SELECT $5::text[]),
                              (SELECT $6::text[]), (SELECT $7::text[]), (SELECT $8::text[]))
           AS h (id, fence, mail_key, addressee_name, addressee_email, language, meant_for)),
       held AS MATERIALIZED (
         SELECT m.state, m.stopped_at, given.mail_key FROM given
         JOIN mailing m ON m.municipality_id = $1 AND m.id = given.id AND m.fence = given.fence
         ORDER BY m.id FOR UPDATE OF m),
       whole AS (
         SELECT mail_key FROM given GROUP BY mail_key
         HAVING count(*) = (SELECT count(*) FROM held WHERE held.mail_key = given.mail_key
                              AND held.state = 'sending' AND held.stopped_at IS NULL))
       UPDATE mailing m SET handed_over_at = product_now(), mail_key = given.mail_key,
              addressee_name = given.addressee_name, addressee_email = given.addressee_email, language = given.language,
              meant_for = given.meant_for
       FROM given JOIN whole USING (mail_key)
       WHERE m.municipality_id = $1 AND m.id = given.id
       RETURNING m.mail_key AS "mailKey"`,
    parameters: [
      municipalityId,
      column((each) => each.id),
      column((each) => each.fence),
      column((each) => each.mailKey),
      column((each) => each.addresseeName),
      column((each) => each.addresseeEmail),
      column((each) => each.language),
      column((each) => each.meantFor),
    ],
  };
}

/**
 * Writes outcomes, also of what has been taken back for dead and not been claimed again. What a person stopped while the
 * relay had it is not tried again, whatever became of it. From a sent mail about some subjects nothing follows, which is
 * then done with at once.
 */
function settlement(
  { municipalityId }: MunicipalityScope,
  settlements: readonly Settlement[],
  typesIgnoringSent: readonly string[],
): Statement {
  const column = <Value>(pick: (each: Settlement) => Value) => settlements.map(pick);
  return {
    name: 'settle',
    sql: `WITH held AS MATERIALIZED (
         SELECT m.id, m.state AS held_state, m.in_doubt, m.stopped_at, s.*
         FROM unnest((SELECT $2::uuid[]), (SELECT $3::int[]), (SELECT $4::text[]), (SELECT $5::jsonb[]), (SELECT $6::float[]),
                     (SELECT $7::jsonb[]), (SELECT $8::boolean[]), (SELECT $9::text[]), (SELECT $10::boolean[]),
                     (SELECT $11::timestamptz[]), (SELECT $12::timestamptz[]), (SELECT $13::text[]), (SELECT $14::boolean[]))
              AS s (row_id, fence, state, outcome, wait_seconds, told, uncounted, person_key, apart, due_at,
                    expires_at, meant_for, plans_more)
         JOIN mailing m ON m.municipality_id = $1 AND m.id = s.row_id AND m.fence = s.fence
         ORDER BY m.id FOR UPDATE OF m),
       given AS (
         SELECT *, stopped_at IS NOT NULL AND state IN ('pending', 'unknown') AS given_up FROM held
         WHERE held_state = 'sending' OR (held_state = 'pending' AND in_doubt AND state IN ('sent', 'failed')))
       UPDATE mailing m
       SET state = CASE WHEN given.given_up THEN 'superseded' ELSE given.state END,
           outcome = CASE WHEN given.given_up THEN '{"reason": "stopped"}' ELSE coalesce(given.outcome, m.outcome) END,
           version = m.version + 1, attempt = m.attempt - given.uncounted::int, told = coalesce(given.told, m.told),
           plans_more = given.plans_more,
           due_at = coalesce(given.due_at, m.due_at), expires_at = coalesce(given.expires_at, m.expires_at),
           attempt_at = CASE WHEN given.wait_seconds IS NULL THEN coalesce(given.due_at, m.attempt_at)
                             ELSE product_now() + make_interval(secs => given.wait_seconds) END,
           in_doubt = CASE given.state WHEN 'unknown' THEN true
                                       WHEN 'pending' THEN m.in_doubt AND given.person_key IS NULL ELSE false END,
           person_key = coalesce(given.person_key, m.person_key),
           meant_for = CASE WHEN given.person_key IS NULL THEN m.meant_for ELSE given.meant_for END,
           mail_key = CASE WHEN NOT given.apart THEN m.mail_key END,
           possibly_doubled = m.possibly_doubled OR (given.given_up AND given.state = 'unknown'),
           handed_over_at = CASE WHEN given.state <> 'pending' THEN m.handed_over_at END, lease_until = NULL,
           settled_at = CASE WHEN given.given_up OR given.state IN ('sent', 'failed', 'superseded')
                             THEN product_now() END,
           followed_at = CASE WHEN given.state = 'sent' AND NOT given.plans_more AND m.subject_type = ANY ($15::text[])
                              THEN product_now() ELSE m.followed_at END
       FROM given WHERE m.municipality_id = $1 AND m.id = given.id
       RETURNING m.state, m.attempt_at AS "attemptAt"`,
    parameters: [
      municipalityId,
      column((each) => each.id),
      column((each) => each.fence),
      column((each) => each.state),
      column((each) => each.outcome && JSON.stringify(each.outcome)),
      column((each) => each.waitSeconds ?? null),
      column((each) => (each.told ? JSON.stringify(each.told) : null)),
      column((each) => each.uncounted ?? false),
      column((each) => each.personKey ?? null),
      column((each) => each.apart ?? false),
      column((each) => each.retimed?.dueAt ?? null),
      column((each) => each.retimed?.expiresAt ?? null),
      column((each) => each.meantFor ?? null),
      column((each) => each.plansMore ?? false),
      typesIgnoringSent,
    ],
  };
}
