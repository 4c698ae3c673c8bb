import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import {
  type ActionLogEntryView,
  type ActionView,
  createActionSchema,
  listActionsSchema,
  logActionSchema,
  type LoggedActionView,
} from '@samsyn/contract';
import { MailingsModule } from '@samsyn/mailings';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import {
  anUpload,
  type BuiltCouncil,
  buildCouncil,
  type BuiltPlan,
  buildPlan,
  buildPlanVersion,
  TestContext,
  valueOf,
} from '@samsyn/testing';
import type { z } from 'zod';
import { ActionPlanModule } from './action-plan.module';
import { CreateActionService } from './create-action/create-action.service';
import { ListActionLogService } from './list-action-log/list-action-log.service';
import { ListActionsService } from './list-actions/list-actions.service';
import { LogActionService } from './log-action/log-action.service';

/** Monday 8 March 2027 at 8.00. */
export const monday = new Date('2027-03-08T07:00:00Z');

/** Scenario 9: a routine that goes overdue. */
export const routine = {
  title: 'Ta fram rutin för hänvisning till avhopparstöd och anhörigstöd',
  preventionLevel: 'indicated',
  dueOn: '2027-02-22',
} as const;

/** A plan that holds and those who work against it: three seats, of which the first has a deputy. */
export class ActionPlanContext {
  /** The coordinator of the test's own municipality. */
  caller!: SignedInCaller;
  group!: BuiltCouncil;
  plan!: BuiltPlan;

  private constructor(readonly context: TestContext) {}

  static async start(): Promise<ActionPlanContext> {
    const rooms = [AccessModule, MailingsModule, OrganisationsModule, BodiesModule, ActionPlanModule];
    return new ActionPlanContext(await TestContext.start(...rooms));
  }

  /** A municipality of its own, on {@link monday}. */
  async begin(): Promise<void> {
    this.context.clock.setTo(monday);
    this.caller = await this.context.coordinator();
    await this.context.within(this.caller, async (tx) => {
      this.group = await buildCouncil(tx, { seats: 3, deputies: [0] });
      this.plan = await buildPlan(tx, { bodyId: this.group.bodyId });
    });
  }

  /** The id of a goal by its place in the plan, from 1. */
  goalId(position: number): string {
    return this.plan.goalIds[position - 1] ?? '';
  }

  /** The id of a seat of the group, from 0. */
  seatId(position: number): string {
    return this.group.seats[position]?.seatId ?? '';
  }

  /** Whoever holds a seat of the group, or its deputy, as they call with an account of their own. */
  member(position: number, as: 'holder' | 'deputy' = 'holder'): SignedInCaller {
    const seat = this.group.seats[position];
    const contactId = (as === 'holder' ? seat?.contactId : seat?.deputyId) ?? null;
    return { ...this.caller, roles: ['member'], contactId };
  }

  /** Another version is adopted, which has these goals of the one before, under new wordings. */
  adopt(goalIds: readonly string[], number = 2): Promise<string> {
    const { planId } = this.plan;
    return this.context.within(this.caller, async (tx) => {
      await tx.query(
        `UPDATE plan_version SET state = 'superseded' WHERE plan_id = $1 AND state = 'adopted'`,
        [planId],
      );
      const goals = goalIds.map((goalId) => ({ goalId, wording: `Nya ord ${number}` }));
      return buildPlanVersion(tx, { planId, number, goals });
    });
  }

  /** Asks for the {@link routine}, of the third goal and in the charge of the first seat unless overridden. */
  ask(values: object = {}, by = this.caller): ReturnType<CreateActionService['create']> {
    const asked = { ...routine, goalId: this.goalId(3), seatId: this.seatId(0), ...values };
    return this.context.get(CreateActionService).create(by, createActionSchema.parse(asked));
  }

  async create(values: object = {}, by = this.caller): Promise<ActionView> {
    return valueOf(await this.ask(values, by));
  }

  /** Asks for something to be logged about an action as it stands. */
  askLog(
    { id, version }: Pick<ActionView, 'id' | 'version'>,
    values: object,
    by = this.caller,
  ): ReturnType<LogActionService['log']> {
    return this.context.get(LogActionService).log(by, id, logActionSchema.parse({ version, ...values }));
  }

  async log(
    action: Pick<ActionView, 'id' | 'version'>,
    values: object,
    by = this.caller,
  ): Promise<LoggedActionView> {
    return valueOf(await this.askLog(action, values, by));
  }

  /** The same, with a file that is attached. */
  async askLogWith(
    { id, version }: Pick<ActionView, 'id' | 'version'>,
    file: Uint8Array,
    by = this.caller,
    name = 'Rutin.pdf',
  ): ReturnType<LogActionService['log']> {
    const upload = await anUpload(file, name);
    const asked = logActionSchema.parse({ version, text: 'Rutinen, som den antogs' });
    try {
      return await this.context.get(LogActionService).log(by, id, asked, upload);
    } finally {
      await upload.content.close();
    }
  }

  /** An action's log, the latest first. */
  async entries({ id }: Pick<ActionView, 'id'>, by = this.caller): Promise<ActionLogEntryView[]> {
    return valueOf(await this.context.get(ListActionLogService).list(by, id, { limit: 50 })).items;
  }

  /** What the ledger still plans about an action: "overdue seat 2027-03-09 07:00", in UTC, and to whom. */
  planned({ id }: Pick<ActionView, 'id'>): Promise<{ mail: string; person: string | null }[]> {
    return this.context.within(this.caller, (tx) =>
      tx.query(
        `SELECT occasion || ' ' || recipient_type || ' ' || to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS mail,
           person_key AS person
         FROM mailing WHERE subject_type = 'action' AND subject_id = $1 AND state = 'pending' ORDER BY due_at, occasion`,
        [id],
      ),
    );
  }

  list(
    query: z.input<typeof listActionsSchema> = {},
    by = this.caller,
  ): ReturnType<ListActionsService['list']> {
    return this.context.get(ListActionsService).list(by, listActionsSchema.parse(query));
  }

  /** The titles of a page, in their order. */
  async titles(query: z.input<typeof listActionsSchema> = {}, by = this.caller): Promise<string[]> {
    return (await this.list(query, by)).items.map(({ title }) => title);
  }

  stop(): Promise<void> {
    return this.context.stop();
  }
}
