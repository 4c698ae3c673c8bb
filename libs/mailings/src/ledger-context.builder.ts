import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type MailingState, type MailKind as MailKindName, mailKinds } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { SmtpSink, TestContext } from '@samsyn/testing';
import { DispatchService } from './dispatch/dispatch.service';
import { type ComposedMail, type Mailing, NO_LONGER_DUE, type PlannedMailing } from './mail-kind';
import { MailKinds } from './mail-kinds';
import { MailingsModule } from './mailings.module';
import { ReplanService } from './replan/replan.service';

/** A planned mail of the example kinds. */
export type ExampleMailing = PlannedMailing & { kind: MailKindName };

/** Owns every kind of mail: plans what a test says, and writes one line to an address named for the participant. */
@Injectable()
export class ExampleKinds implements OnModuleInit {
  readonly plans = new Map<string, readonly ExampleMailing[]>();
  /** Participants whose mail cannot be written, and those whose mail is no longer due. */
  readonly poisoned = new Set<string>();
  readonly settled = new Set<string>();

  constructor(private readonly kinds: MailKinds) {}

  onModuleInit(): void {
    for (const kind of mailKinds) {
      this.kinds.register({
        kind,
        subjectType: 'meeting',
        plan: (_tx, subjectId) =>
          Promise.resolve((this.plans.get(subjectId) ?? []).filter((each) => each.kind === kind)),
        compose: (_tx, mailing) => Promise.resolve(this.compose(mailing)),
      });
    }
  }

  private compose({ participantId, kind, revision }: Mailing): ComposedMail | typeof NO_LONGER_DUE {
    if (this.poisoned.has(participantId)) throw new Error('poison');
    if (this.settled.has(participantId)) return NO_LONGER_DUE;
    return {
      mail: {
        from: { name: 'Exempelkommun', address: 'samverkan@exempelkommun.example' },
        replyTo: { name: 'Säkerhetschef', address: 'sakerhet@exempelkommun.example' },
        to: { name: 'Exempel', address: addressOf(participantId) },
        subject: `${kind} ${revision}`,
        text: 'Exempel',
        html: '<p>Exempel</p>',
      },
      language: 'sv',
      told: { revision },
    };
  }
}

/** The address that the example kinds write to. */
export function addressOf(participantId: string): string {
  return `${participantId}@organisation.example`;
}

/** A row of the ledger as the specs look at it. */
export interface ExampleRow {
  id: string;
  kind: MailKindName;
  occasion: string;
  participantId: string;
  revision: number;
  state: MailingState;
  dueAt: Date;
  attemptAt: Date;
  attempt: number;
  fence: number;
  version: number;
  messageId: string;
  possiblyDoubled: boolean;
  told: { revision: number } | null;
  outcome: { reason: string; code?: number; times?: number } | null;
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

  static async start(): Promise<LedgerContext> {
    const sink = await new SmtpSink().start();
    const kinds = { module: class Kinds {}, providers: [ExampleKinds] };
    const settings = { SMTP_URL: sink.url, DATABASE_POOL_SIZE: '24' };
    return new LedgerContext(await TestContext.startWith(settings, MailingsModule, kinds), sink);
  }

  /** A municipality of the test's own, on the morning of 10 March, with an empty relay that takes everything. */
  async begin(): Promise<void> {
    this.context.clock.setTo(wednesday);
    this.sink.clear();
    this.sink.programme.reset();
    this.caller = await this.context.coordinator();
  }

  get kinds(): ExampleKinds {
    return this.context.get(ExampleKinds);
  }

  /** A notice that is due now for a meeting in April. */
  mailing(values: Partial<ExampleMailing> = {}): ExampleMailing {
    return {
      kind: 'notice',
      occasion: 'notice',
      participantId: randomUUID(),
      revision: 0,
      dueAt: wednesday,
      expiresAt: new Date('2027-04-21T11:00:00Z'),
      subjectAt: new Date('2027-04-21T11:00:00Z'),
      ...values,
    };
  }

  /** Says what should exist about a subject from now on, and plans it. Returns the subject. */
  async plan(planned: readonly ExampleMailing[], subjectId: string = randomUUID()): Promise<string> {
    this.kinds.plans.set(subjectId, planned);
    await this.context.within(this.caller, (tx) =>
      this.context.get(ReplanService).replan(tx, { type: 'meeting', id: subjectId }),
    );
    return subjectId;
  }

  /** Notices that are due now, each to someone of its own. */
  async planNotices(count: number): Promise<{ subjectId: string; participants: string[] }> {
    const planned = Array.from({ length: count }, () => this.mailing());
    const participants = planned.map(({ participantId }) => participantId);
    return { subjectId: await this.plan(planned), participants };
  }

  rows(subjectId: string): Promise<ExampleRow[]> {
    return this.context.within(this.caller, (tx) =>
      tx.query<ExampleRow>(
        `SELECT id, kind, occasion, participant_id AS "participantId", revision, state, due_at AS "dueAt",
                attempt_at AS "attemptAt", attempt, fence, version, message_id AS "messageId",
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
                WHERE state IN ('sending', 'unknown')`),
    );
  }

  async stop(): Promise<void> {
    await this.context.stop();
    await this.sink.stop();
  }
}
