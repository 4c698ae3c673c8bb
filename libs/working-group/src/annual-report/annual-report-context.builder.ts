import { AccessModule } from '@samsyn/access';
import { ActionPlanModule } from '@samsyn/action-plan';
import { BodiesModule } from '@samsyn/bodies';
import { type AnnualReportView, orderAnnualReportSchema, type ReportFormat } from '@samsyn/contract';
import { MailingsModule } from '@samsyn/mailings';
import { MeetingsModule } from '@samsyn/meetings';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import { RunTasksService } from '@samsyn/tasks';
import {
  type BuiltCouncil,
  buildCouncil,
  type BuiltPlan,
  buildPlan,
  insertedRow,
  TestContext,
  valueOf,
} from '@samsyn/testing';
import { WorkingGroupModule } from '../working-group.module';
import { OrderAnnualReportService } from './order-annual-report.service';
import { ReadAnnualReportsService } from './read-annual-reports.service';
import { ReportFactsRepository } from './report-facts.repository';
import type { ReportFacts } from './report-facts';

/** Monday 17 January 2028 at 9.00: the year before is told. */
export const january = new Date('2028-01-17T08:00:00Z');

/** Reports to the board on a body of two seats and its plan, from order to file. */
export class AnnualReportContext {
  /** The coordinator of the test's own municipality. */
  caller!: SignedInCaller;
  group!: BuiltCouncil;
  plan!: BuiltPlan;

  private constructor(readonly context: TestContext) {}

  static async start(): Promise<AnnualReportContext> {
    const below = [AccessModule, MailingsModule, OrganisationsModule, BodiesModule];
    return new AnnualReportContext(
      await TestContext.start(...below, MeetingsModule, ActionPlanModule, WorkingGroupModule),
    );
  }

  /** A municipality of its own, on {@link january}. */
  async begin(): Promise<void> {
    this.context.clock.setTo(january);
    this.caller = await this.context.coordinator();
    await this.context.within(this.caller, async (tx) => {
      this.group = await buildCouncil(tx, { seats: 2 });
      this.plan = await buildPlan(tx, { bodyId: this.group.bodyId });
    });
  }

  /** The id of a seat of the group, from 0. */
  seatId(position: number): string {
    return this.group.seats[position]?.seatId ?? '';
  }

  /** Asks for the report on 2027. */
  ask(values: object = {}, bodyId = this.group.bodyId): ReturnType<OrderAnnualReportService['order']> {
    const asked = orderAnnualReportSchema.parse({ year: 2027, ...values });
    return this.context.get(OrderAnnualReportService).order(this.caller, bodyId, asked);
  }

  async order(values: object = {}): Promise<AnnualReportView> {
    return valueOf(await this.ask(values));
  }

  /** Does all long work there is. */
  work(): Promise<void> {
    return this.context.get(RunTasksService).run();
  }

  async list(): Promise<AnnualReportView[]> {
    const reading = this.context.get(ReadAnnualReportsService);
    return valueOf(await reading.list(this.caller.scope, this.group.bodyId, { limit: 50 })).items;
  }

  open(
    reportId: string,
    format: ReportFormat,
    by = this.caller,
  ): ReturnType<ReadAnnualReportsService['open']> {
    const { bodyId } = this.group;
    return this.context.get(ReadAnnualReportsService).open(by.scope, { bodyId, reportId, format });
  }

  query(sql: string, ...parameters: unknown[]): Promise<{ count: number }[]> {
    return this.context.within(this.caller, (tx) => tx.query<{ count: number }>(sql, parameters));
  }

  /** A row as the table holds it; returns its id. */
  row(table: string, columns: Record<string, unknown>): Promise<string> {
    return this.context.within(this.caller, (tx) => insertedRow(tx, table, columns));
  }

  /** An action of the first goal and seat, from February to November 2027. */
  action(columns: object = {}): Promise<string> {
    return this.row('action', {
      goal_id: this.plan.goalIds[0],
      seat_id: this.seatId(0),
      title: 'Åtgärd',
      prevention_level: 'universal',
      starts_on: '2027-02-01',
      due_on: '2027-11-30',
      ...columns,
    });
  }

  /** What the report on 2027 would be made of now. */
  facts(): Promise<ReportFacts> {
    const report = { bodyId: this.group.bodyId, year: 2027, language: 'sv' } as const;
    return this.context.within(this.caller, (tx) => this.context.get(ReportFactsRepository).load(tx, report));
  }

  stop(): Promise<void> {
    return this.context.stop();
  }
}
