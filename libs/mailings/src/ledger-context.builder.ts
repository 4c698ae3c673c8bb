import { randomUUID } from 'node:crypto';
import { type DynamicModule, Injectable, type OnModuleInit } from '@nestjs/common';
import type { MailingState, MailKindName } from '@samsyn/contract';
import type { Caller, Transaction } from '@samsyn/platform';
import { SmtpSink, TestContext } from '@samsyn/testing';
import { DispatchService } from './dispatch/dispatch.service';
import {
  type ComposedMail,
  type DueMail,
  type MailKind,
  type MailSubject,
  NO_LONGER_DUE,
  type PlannedMailing,
  type RecipientRef,
} from './mail-kind';
import { MailSubjects } from './mail-subjects';
import { MailingsModule } from './mailings.module';
import { type PersonKey, personKeyOf } from './person-key.rules';
import { ReplanService } from './replan/replan.service';

/** A planned mail of the example kinds. */
export type ExampleMailing = PlannedMailing & { kind: MailKindName };

const kinds = ['example.notice', 'example.moved', 'example.reminder'] as const;

type ExampleKind = MailKind<readonly ExampleMailing[], RecipientRef, number>;
type DueExample = DueMail<ExampleKind, RecipientRef, number>;

/** Owns mail about examples: plans what a test says, and writes one line to an address named for the recipient. */
@Injectable()
export class ExampleMails
  implements MailSubject<readonly ExampleMailing[], RecipientRef, number, ExampleKind>, OnModuleInit
{
  readonly type = 'example';
  ignoresSent = false;
  readonly plans = new Map<string, readonly ExampleMailing[]>();
  /** Who is behind a recipient, when it is not the contact of the same id. */
  readonly persons = new Map<string, PersonKey | null>();
  /** Recipients whose mail cannot be written, and those whose mail is no longer due. */
  readonly poisoned = new Set<string>();
  readonly noLongerDue = new Set<string>();
  /** Recipients whose mail tells what the database refuses to keep. */
  readonly unkeepable = new Set<string>();
  /** The subjects that were loaded, in order. */
  readonly loaded: string[] = [];
  private writing = () => Promise.resolve();
  /** For how many planned mails it was asked who gets them. */
  personsAsked = 0;

  readonly kinds = kinds.map((kind): ExampleKind => ({
    kind,
    plan: (planned) => planned.filter((each) => each.kind === kind),
    decide: (_planned, { id }, { revision }) => (this.noLongerDue.has(id) ? NO_LONGER_DUE : revision),
  }));

  constructor(private readonly subjects: MailSubjects) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async lock(tx: Transaction, id: string): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    return this.plans.has(id);
  }

  load(_tx: Transaction, id: string): Promise<readonly ExampleMailing[]> {
    this.loaded.push(id);
    return Promise.resolve(this.plans.get(id) ?? []);
  }

  recipientOf(_planned: readonly ExampleMailing[], recipient: RecipientRef): RecipientRef {
    return recipient;
  }

  personOf(_planned: readonly ExampleMailing[], _kind: ExampleKind, { recipient }: PlannedMailing) {
    this.personsAsked += 1;
    const known = this.persons.get(recipient.id);
    return known === undefined ? personKeyOf({ contactId: recipient.id }) : known;
  }

  async write(_tx: Transaction, _planned: readonly ExampleMailing[], mails: readonly DueExample[]) {
    await this.writing();
    return mails.map((mail) => this.composed(mail));
  }

  /** The next mails to be written wait: resolves when they do, with how to let them go on. */
  pauseWriting(): Promise<() => void> {
    return new Promise((asked) => {
      this.writing = () =>
        new Promise((goOn) => {
          this.writing = () => Promise.resolve();
          asked(goOn);
        });
    });
  }

  private composed({ kind, recipient, decision: revision }: DueExample): ComposedMail {
    if (this.poisoned.has(recipient.id)) throw new Error('poison');
    return {
      mail: {
        from: { name: 'Exempelkommun', address: 'samverkan@exempelkommun.example' },
        replyTo: { name: 'Säkerhetschef', address: 'sakerhet@exempelkommun.example' },
        to: { name: 'Exempel', address: addressOf(recipient.id) },
        subject: `${kind.kind} ${revision}`,
        text: 'Exempel',
        html: '<p>Exempel</p>',
      },
      language: 'sv',
      told: this.unkeepable.has(recipient.id) ? { revision, note: '\u0000' } : { revision },
    };
  }
}

/** The address that the example kinds write to. */
export function addressOf(recipientId: string): string {
  return `${recipientId}@organisation.example`;
}

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
}
