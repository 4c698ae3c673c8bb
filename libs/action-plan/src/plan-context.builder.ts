import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import {
  type AdoptPlan,
  adoptPlanSchema,
  type PlanInFullView,
  type PlanKind,
  type PlanVersionView,
  type PlanView,
  type SetGoals,
} from '@samsyn/contract';
import { MailingsModule } from '@samsyn/mailings';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import {
  anUpload,
  type BuiltCouncil,
  buildCouncil,
  insertedRow,
  TestContext,
  valueOf,
} from '@samsyn/testing';
import { ActionPlanModule } from './action-plan.module';
import { AdoptPlanVersionService } from './adopt-plan-version/adopt-plan-version.service';
import { CreatePlanService } from './create-plan/create-plan.service';
import { CreatePlanVersionService } from './create-plan-version/create-plan-version.service';
import type { VersionOfPlan } from './plan-version.repository';
import { ReadPlansService } from './read-plans/read-plans.service';
import { SetGoalsService } from './set-goals/set-goals.service';
import { SetPlanDocumentService } from './set-plan-document/set-plan-document.service';

/** Monday 8 March 2027 at 8.00. */
const monday = new Date('2027-03-08T07:00:00Z');

/** Plans with everything below them, for specs about how they come to be. */
export class PlanContext {
  /** The coordinator of the test's own municipality. */
  caller!: SignedInCaller;
  /** Who works against the plans: three seats. */
  group!: BuiltCouncil;

  private constructor(readonly context: TestContext) {}

  static async start(): Promise<PlanContext> {
    const rooms = [AccessModule, MailingsModule, OrganisationsModule, BodiesModule, ActionPlanModule];
    return new PlanContext(await TestContext.start(...rooms));
  }

  /** A municipality of its own, without any plan, on 8 March 2027. */
  async begin(): Promise<void> {
    this.context.clock.setTo(monday);
    this.caller = await this.context.coordinator();
    this.group = await this.context.within(this.caller, (tx) => buildCouncil(tx, { seats: 3 }));
  }

  /** A member who sits on the group, as they call with an account of their own. */
  get member(): SignedInCaller {
    return { ...this.caller, roles: ['member'], contactId: this.group.seats[0]?.contactId ?? null };
  }

  /** The id of a seat of the group, from 0. */
  seatId(position: number): string {
    return this.group.seats[position]?.seatId ?? '';
  }

  ask(values: object = {}, by = this.caller): ReturnType<CreatePlanService['create']> {
    const asked = {
      bodyId: this.group.bodyId,
      kind: 'violent-extremism' as const,
      title: 'Planen',
      ...values,
    };
    return this.context.get(CreatePlanService).create(by, asked);
  }

  /** A plan with its first draft. */
  async create(kind: PlanKind = 'violent-extremism'): Promise<PlanView & { draft: PlanVersionView }> {
    const plan = valueOf(await this.ask({ kind }));
    if (!plan.draft) throw new Error('A new plan has a draft');
    return { ...plan, draft: plan.draft };
  }

  draft(planId: string, by = this.caller): ReturnType<CreatePlanVersionService['create']> {
    return this.context.get(CreatePlanVersionService).create(by, planId);
  }

  askGoals(
    { planId, id, version }: PlanVersionView,
    goals: SetGoals['goals'],
    by = this.caller,
  ): ReturnType<SetGoalsService['set']> {
    return this.context.get(SetGoalsService).set(by, { planId, versionId: id }, { version, goals });
  }

  /** The draft with goals of these wordings, which are new. */
  async withGoals(draft: PlanVersionView, ...wordings: string[]): Promise<PlanVersionView> {
    return valueOf(
      await this.askGoals(
        draft,
        wordings.map((wording) => ({ wording })),
      ),
    );
  }

  askAdoption(
    { planId, id, version }: PlanVersionView,
    values: Partial<AdoptPlan> | object = {},
    by = this.caller,
  ): ReturnType<AdoptPlanVersionService['adopt']> {
    const asked = { version, adoptedYear: 2017, adoptedBy: 'Kommunstyrelsen', ...values };
    const which: VersionOfPlan = { planId, versionId: id };
    return this.context.get(AdoptPlanVersionService).adopt(by, which, adoptPlanSchema.parse(asked));
  }

  /** Asks for a file to be the document of a version as it stands. */
  async askDocument(
    { planId, id, version }: Pick<PlanVersionView, 'planId' | 'id' | 'version'>,
    file: Uint8Array,
    by = this.caller,
    name = 'Handlingsplan',
  ): ReturnType<SetPlanDocumentService['set']> {
    const upload = await anUpload(file, name);
    const which: VersionOfPlan = { planId, versionId: id };
    try {
      return await this.context.get(SetPlanDocumentService).set(by, which, { version }, upload);
    } finally {
      await upload.content.close();
    }
  }

  /** How many files the municipality keeps, and how many parts of files. */
  filesKept(): Promise<unknown> {
    return this.context.within(this.caller, async (tx) => {
      const [row] = await tx.query(
        'SELECT (SELECT count(*)::int FROM file) AS files, (SELECT count(*)::int FROM file_chunk) AS parts',
      );
      return row;
    });
  }

  /** A plan that holds since a day, with goals of these wordings. */
  async adopted(adoptedOn: string, kind: PlanKind, ...wordings: string[]): Promise<PlanVersionView> {
    const { draft } = await this.create(kind);
    const adoptedYear = Number(adoptedOn.slice(0, 4));
    return valueOf(
      await this.askAdoption(await this.withGoals(draft, ...wordings), { adoptedOn, adoptedYear }),
    );
  }

  async get(planId: string, by = this.caller): Promise<PlanInFullView> {
    return valueOf(await this.context.get(ReadPlansService).get(by, planId));
  }

  /** An action as the table holds it. */
  action(goalId: string, columns: object = {}): Promise<string> {
    const row = { goal_id: goalId, seat_id: this.seatId(0), title: 'Åtgärd', prevention_level: 'universal' };
    return this.context.within(this.caller, (tx) =>
      insertedRow(tx, 'action', { ...row, due_on: '2027-12-31', ...columns }),
    );
  }

  stop(): Promise<void> {
    return this.context.stop();
  }
}
