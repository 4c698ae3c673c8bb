import { randomUUID } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import type { MailingState, MailKindName } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { SmtpSink, TestContext } from '@samsyn/testing';
import { DispatchService } from './dispatch/dispatch.service';
import { type ExampleMailing, ExampleMails } from './example-mails.builder';
import type { RecipientRef } from './mail-kind';
import { MailingsModule } from './mailings.module';
import { ReplanService } from './replan/replan.service';
import { DeliveryRepository, type Claim, type Settlement } from './ledger/delivery.repository';

/** A row of the ledger as the specs look at it. */
export interface ExampleRow {
  id: string;
  kind: MailKindName;
  occasion: string;
  recipientId: string;
  personKey: string | null;
  revision: number;
  state: MailingState;
  dueAt: Date;
  attemptAt: Date;
  attempt: number;
  fence: number;
  version: number;
  dedupeHash: string;
  mailKey: string | null;
  handedOverAt: Date | null;
  followedAt: Date | null;
  possiblyDoubled: boolean;
  told: { revision: number } | null;
  outcome: { reason: string; code?: number; times?: number } | null;
}

/** A recipient that no other mail is for. */
export function someone(): RecipientRef {
  return { type: 'participant', id: randomUUID() };
}

/** Wednesday 10 March 2027 at 8.00. */
export const wednesday = new Date('2027-03-10T07:00:00Z');

/** The ledger alone, with example kinds and a mail relay that keeps what it gets. */
export class LedgerContext {
  caller!: Caller;

  private constructor(
    readonly context: TestContext,
    readonly sink: SmtpSink,
  ) {}

  /** @param modules with further subjects of the test's own. */
  static async start(...modules: DynamicModule[]): Promise<LedgerContext> {
    const sink = await new SmtpSink().start();
    const examples = { module: class Examples {}, providers: [ExampleMails] };
    const settings = { SMTP_URL: sink.url, DATABASE_POOL_SIZE: '24' };
    return new LedgerContext(
      await TestContext.startWith(settings, MailingsModule, examples, ...modules),
      sink,
    );
  }

  /** A municipality of the test's own, on the morning of 10 March, with an empty relay that takes everything. */
  async begin(): Promise<void> {
    this.context.clock.setTo(wednesday);
    this.sink.clear();
    this.sink.programme.reset();
    this.caller = await this.context.coordinator();
  }

  get examples(): ExampleMails {
    return this.context.get(ExampleMails);
  }

  /** A notice that is due now for a meeting in April. */
  mailing(values: Partial<ExampleMailing> = {}): ExampleMailing {
    return {
      kind: 'example.notice',
      occasion: 'notice',
      recipient: someone(),
      revision: 0,
      dueAt: wednesday,
      expiresAt: new Date('2027-04-21T11:00:00Z'),
      priorityAt: new Date('2027-04-21T11:00:00Z'),
      ...values,
    };
  }

  /** Says what should exist about a subject from now on, and plans it. Returns the subject. */
  async plan(planned: readonly ExampleMailing[], subjectId: string = randomUUID()): Promise<string> {
    this.examples.plans.set(subjectId, planned);
    await this.context.within(this.caller, (tx) =>
      this.context.get(ReplanService).replan(tx, { type: 'example', id: subjectId }),
    );
    return subjectId;
  }

  /** Notices that are due now, each to someone of its own. */
  async planNotices(count: number): Promise<{ subjectId: string; recipients: string[] }> {
    const planned = Array.from({ length: count }, () => this.mailing());
    const recipients = planned.map(({ recipient }) => recipient.id);
    return { subjectId: await this.plan(planned), recipients };
  }

  rows(subjectId: string): Promise<ExampleRow[]> {
    return this.context.within(this.caller, (tx) =>
      tx.query<ExampleRow>(
        `SELECT id, kind, occasion, recipient_id AS "recipientId", person_key AS "personKey", revision, state, due_at AS "dueAt",
                attempt_at AS "attemptAt", attempt, fence, version, dedupe_hash AS "dedupeHash", mail_key AS "mailKey",
                handed_over_at AS "handedOverAt", followed_at AS "followedAt",
                possibly_doubled AS "possiblyDoubled", told, outcome
         FROM mailing WHERE subject_id = $1 ORDER BY due_at, created_at, id`,
        [subjectId],
      ),
    );
  }

  async row(subjectId: string): Promise<ExampleRow> {
    return (await this.rows(subjectId))[0] as ExampleRow;
  }

  /** What each row has come to, counted. */
  async states(subjectId: string): Promise<Partial<Record<MailingState, number>>> {
    const counted: Partial<Record<MailingState, number>> = {};
    for (const { state } of await this.rows(subjectId)) counted[state] = (counted[state] ?? 0) + 1;
    return counted;
  }

  send(): Promise<void> {
    return this.context.get(DispatchService).drain(this.caller.scope);
  }

  /** Lets every lease run out, as after a crash. */
  async endLeases(): Promise<void> {
    await this.context.within(this.caller, (tx) =>
      tx.query(`UPDATE mailing SET lease_until = clock_timestamp() - interval '1 second'
                WHERE state = 'sending'`),
    );
  }

  async stop(): Promise<void> {
    await this.context.stop();
    await this.sink.stop();
  }

  /** Writes what claimed rows have come to. */
  settle(settlements: readonly Settlement[]) {
    return this.context.get(DeliveryRepository).keep(this.caller.scope, { settlements, handovers: [] });
  }

  /** Hands over one mail that tells of these rows; resolves with its key when it may leave. */
  async handOver(rows: readonly Claim[], mailKey: string): Promise<Set<string>> {
    const handover = {
      rows: rows.map(({ id, fence }) => ({ id, fence, addresseeName: 'Exempel', meantFor: null })),
      mailKey,
      addresseeEmail: 'exempel@organisation.example',
      language: 'sv',
    };
    const kept = { settlements: [], handovers: [handover] };
    return (await this.context.get(DeliveryRepository).keep(this.caller.scope, kept)).mayLeave;
  }
}
