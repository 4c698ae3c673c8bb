import { Injectable } from '@nestjs/common';
import { OwnSeatsService } from '@samsyn/bodies';
import {
  beginningOf,
  type CivilDate,
  civilDateOf,
  fail,
  type Failure,
  ok,
  type Page,
  type PageQuery,
  type PlanInFullView,
  type PlanProgressView,
  type PlanVersionView,
  type PlanView,
  type Result,
} from '@samsyn/contract';
import { Clock, Database, type SignedInCaller, type Transaction } from '@samsyn/platform';
import { type PlanOfBody, viewOfPlan } from '../plan.entity';
import { PlanRepository } from '../plan.repository';
import { PlanVersionRepository, type VersionOfPlan } from '../plan-version.repository';
import { PlanProgressRepository } from './plan-progress.repository';
import { planProgress } from './plan-progress.rules';
import { RevisionBasisRepository } from './revision-basis.repository';

/** Plans and their versions. For a member no other plans exist than those of the bodies they sit on. */
@Injectable()
export class ReadPlansService {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanRepository,
    private readonly versions: PlanVersionRepository,
    private readonly basis: RevisionBasisRepository,
    private readonly work: PlanProgressRepository,
    private readonly own: OwnSeatsService,
    private readonly clock: Clock,
  ) {}

  list(reader: SignedInCaller, query: PageQuery): Promise<Page<PlanView>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const { items, next } = await this.plans.list(tx, query, await this.bodiesShownTo(tx, reader));
      const current = await this.versions.current(
        tx,
        items.map(({ id }) => id),
      );
      const today = this.today(reader);
      return { items: items.map((plan) => viewOfPlan(plan, current, today)), next };
    });
  }

  get(reader: SignedInCaller, id: string): Promise<Result<PlanInFullView, Failure<'plan.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const found = await this.find(tx, reader, id);
      if (!found) return fail({ code: 'plan.missing' });
      const today = this.today(reader);
      const plan = viewOfPlan(found, await this.versions.current(tx, [id]), today);
      const { adopted, revision } = plan;
      const since = revision && beginningOf(revision.countsFrom, reader.timeZone);
      const revisionBasis = adopted && since && (await this.basis.get(tx, adopted, since, today));
      return ok({ ...plan, revisionBasis });
    });
  }

  /** A year of work for each goal that holds; none while the plan has not been adopted. */
  progress(reader: SignedInCaller, id: string): Promise<Result<PlanProgressView, Failure<'plan.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const found = await this.find(tx, reader, id);
      if (!found) return fail({ code: 'plan.missing' });
      const today = this.today(reader);
      const { adopted } = viewOfPlan(found, await this.versions.current(tx, [id]), today);
      const goals = adopted?.goals ?? [];
      const goalIds = goals.map((goal) => goal.id);
      return ok(planProgress(goals, await this.work.ofGoals(tx, goalIds, reader.timeZone), today));
    });
  }

  /** A plan's versions with their goals, newest first. */
  listVersions(
    reader: SignedInCaller,
    planId: string,
    query: PageQuery,
  ): Promise<Result<Page<PlanVersionView>, Failure<'plan.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      if (!(await this.find(tx, reader, planId))) return fail({ code: 'plan.missing' });
      return ok(await this.versions.list(tx, planId, query));
    });
  }

  /** One version of a plan. */
  getVersion(
    reader: SignedInCaller,
    which: VersionOfPlan,
  ): Promise<Result<PlanVersionView, Failure<'plan-version.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const plan = await this.find(tx, reader, which.planId);
      const version = plan && (await this.versions.get(tx, which));
      return version ? ok(version) : fail({ code: 'plan-version.missing' });
    });
  }

  private async find(tx: Transaction, reader: SignedInCaller, id: string): Promise<PlanOfBody | null> {
    return this.plans.get(tx, id, await this.bodiesShownTo(tx, reader));
  }

  private async bodiesShownTo(
    tx: Transaction,
    reader: SignedInCaller,
  ): Promise<readonly string[] | undefined> {
    const shown = await this.own.bodiesShownTo(tx, reader, this.clock.now());
    return shown === 'every' ? undefined : shown;
  }

  private today({ timeZone }: SignedInCaller): CivilDate {
    return civilDateOf(this.clock.now(), timeZone);
  }
}
