import { randomUUID } from 'node:crypto';
import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import { CouncilModule } from '@samsyn/council';
import type { OverviewView } from '@samsyn/contract';
import { MailingsModule } from '@samsyn/mailings';
import { MeetingsModule } from '@samsyn/meetings';
import { OrganisationsModule } from '@samsyn/organisations';
import type { ConfigInput, SignedInCaller, Transaction } from '@samsyn/platform';
import { type BuiltCouncil, buildCouncil, buildHolding, insertedRow, TestContext } from '@samsyn/testing';
import { Client } from 'pg';
import { OverviewModule } from './overview.module';
import { ReadOverviewService } from './read-overview/read-overview.service';

/** Wednesday 10 March 2027 at 8.00. */
export const wednesday = new Date('2027-03-10T07:00:00Z');

/** That many minutes after eight that morning, or before. */
export function minutesOn(minutes: number): Date {
  return new Date(wednesday.getTime() + minutes * 60_000);
}

/** A municipality with a council, and the overview of it; rows are put in as the rooms below leave them. */
export class OverviewContext {
  /** The coordinator of the test's own municipality. */
  caller!: SignedInCaller;
  council!: BuiltCouncil;

  private constructor(readonly context: TestContext) {}

  /** @param settings of the test's own, such as the `SMTP_URL` of a sink. */
  static async start(settings: Partial<ConfigInput> = {}): Promise<OverviewContext> {
    return new OverviewContext(
      await TestContext.startWith(
        settings,
        AccessModule,
        MailingsModule,
        OrganisationsModule,
        BodiesModule,
        MeetingsModule,
        CouncilModule,
        OverviewModule,
      ),
    );
  }

  /** A municipality of its own, on the morning of 10 March, with a council of two seats. */
  async begin(): Promise<void> {
    this.context.clock.setTo(wednesday);
    this.caller = await this.context.coordinator();
    this.council = await this.context.within(this.caller, (tx) => buildCouncil(tx, { seats: 2 }));
  }

  read(by = this.caller): Promise<OverviewView> {
    return this.context.get(ReadOverviewService).read(by);
  }

  /** The codes of what needs someone, most urgent first. */
  async codes(): Promise<string[]> {
    return (await this.read()).matters.map(({ code }) => code);
  }

  /** A mail of the ledger: a notice that was due two minutes ago and is of use until 21 April. Returns its id. */
  mail(values: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return this.row('mailing', {
      subject_type: 'example',
      subject_id: randomUUID(),
      kind: 'example.notice',
      occasion: 'notice',
      recipient_type: 'participant',
      recipient_id: randomUUID(),
      revision: 0,
      dedupe_hash: randomUUID(),
      due_at: minutesOn(-2),
      attempt_at: minutesOn(-2),
      priority_at: wednesday,
      expires_at: new Date('2027-04-21T11:00:00Z'),
      ...values,
    });
  }

  /** A meeting of the council on Wednesday 21 April 2027. Returns its id. */
  meeting(values: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return this.row('meeting', {
      body_id: this.council.bodyId,
      title: 'Samverkansrådet – vår 2027',
      uid: randomUUID(),
      starts_at: new Date('2027-04-21T11:00:00Z'),
      ends_at: new Date('2027-04-21T13:00:00Z'),
      time_zone: 'Europe/Stockholm',
      place: 'Kommunhuset',
      reply_by: '2027-04-07',
      contributions_by: '2027-04-09',
      documents_by: '2027-04-14',
      ...values,
    });
  }

  /** That a seat takes part in a meeting, since a month ago. Returns the participant's id. */
  takesPart(meetingId: string, seatId: string | undefined): Promise<string> {
    const created_at = minutesOn(-60 * 24 * 30);
    return this.row('participant', { meeting_id: meetingId, seat_id: seatId, created_at });
  }

  /** A reply by link, an hour after {@link wednesday}. */
  async reply(values: Readonly<Record<string, unknown>>): Promise<void> {
    await this.row('reply', { source: 'link', registered_at: minutesOn(60), ...values });
  }

  /** That a contact is the ordinary deputy of a seat, since long ago. */
  async deputises(contactId: string, seatId: string | undefined): Promise<void> {
    await this.context.within(this.caller, (tx) =>
      buildHolding(tx, { seatId: seatId ?? '', contactId, capacity: 'deputy' }),
    );
  }

  /** Changes rows, as the room that owns them would. */
  async change(sql: string, ...parameters: unknown[]): Promise<void> {
    await this.context.within(this.caller, (tx) => tx.query(sql, parameters));
  }

  /** Gives PostgreSQL the statistics that it keeps by itself in time, for specs that count what is read. */
  async analyse(): Promise<void> {
    const superuser = new Client({ connectionString: this.context.databaseUrl });
    await superuser.connect();
    await superuser.query('ANALYZE');
    await superuser.end();
  }

  /** How many rows of a table `work` reads. */
  rowsRead(table: string, work: (tx: Transaction) => Promise<void>): Promise<number> {
    return this.context.within(this.caller, async (tx) => {
      const sql =
        'SELECT seq_tup_read + idx_tup_fetch AS read FROM pg_stat_xact_user_tables WHERE relname = $1';
      const before = await tx.query<{ read: string }>(sql, [table]);
      await work(tx);
      const after = await tx.query<{ read: string }>(sql, [table]);
      return Number(after[0]?.read) - Number(before[0]?.read);
    });
  }

  stop(): Promise<void> {
    return this.context.stop();
  }

  private row(
    table: 'mailing' | 'meeting' | 'participant' | 'reply',
    values: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    return this.context.within(this.caller, (tx) => insertedRow(tx, table, values));
  }
}
