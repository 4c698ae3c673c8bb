import { Injectable } from '@nestjs/common';
import {
  AdoptPlanVersionService,
  CreateActionService,
  CreateFirstLineUnitService,
  CreatePlanService,
  LogActionService,
  PlanRemindersService,
  SetGoalsService,
} from '@samsyn/action-plan';
import { civilDateOf, createActionSchema, logActionSchema, readingSchema } from '@samsyn/contract';
import { Clock, Database, type SignedInCaller, type Transaction } from '@samsyn/platform';
import { SettableClock } from '@samsyn/testing';
import type {
  DemonstrationAction,
  DemonstrationActionPlan,
  DemonstrationEntry,
} from './demonstration-action-plan';
import { DemonstrationRepository, type MadeAction } from './demonstration.repository';
import { madeValue } from './made-value';
import { lastDayOf, pastSteps } from './past-steps.rules';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** What of the municipality a plan speaks of, by name; seats of the body that works against it by their functions. */
export interface ThingsByName {
  readonly bodyId: string;
  readonly seatIds: ReadonlyMap<string, string>;
  readonly organisationIds: ReadonlyMap<string, string>;
}

/** Who writes: whoever coordinates, and members by their contact's key. */
export interface DemonstrationAuthors {
  readonly coordinator: SignedInCaller;
  readonly members: ReadonlyMap<string, SignedInCaller>;
}

/**
 * Fills in the demonstration's action plan, through the same services that serve people. What was done in the year before is
 * written at its time: the clock goes there, and comes back. Mail is planned from the present on.
 */
@Injectable()
export class ActionPlanFiller {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly made: DemonstrationRepository,
    private readonly plans: CreatePlanService,
    private readonly goals: SetGoalsService,
    private readonly adopting: AdoptPlanVersionService,
    private readonly units: CreateFirstLineUnitService,
    private readonly actions: CreateActionService,
    private readonly logging: LogActionService,
    private readonly reminders: PlanRemindersService,
  ) {}

  /** Makes it, or what an interrupted start left out of it. */
  async make(
    authors: DemonstrationAuthors,
    data: DemonstrationActionPlan,
    things: ThingsByName,
  ): Promise<void> {
    const { clock } = this;
    if (!(clock instanceof SettableClock)) throw new Error('The demonstration needs a clock that can be set');
    const present = clock.offsetMilliseconds();
    const goalIds = await this.fillPlan(authors.coordinator, data, things.bodyId);
    const unitIds = await this.fillUnits(authors.coordinator, data, things);
    const today = civilDateOf(clock.now(), authors.coordinator.timeZone);
    const made = await this.within(authors.coordinator, (tx) => this.made.actions(tx));
    try {
      for (const step of pastSteps(data.actions)) {
        const ago = present - step.daysAgo * DAY_MILLISECONDS;
        clock.advance(ago - clock.offsetMilliseconds());
        const { title } = step.action;
        const known = made.get(title);
        if (step.entry && known) made.set(title, await this.log(authors, step.action, step.entry, known));
        if (known) continue;
        const places = { goalIds, unitIds, ...things, dueOn: lastDayOf(step.action, today) };
        made.set(title, await this.makeAction(authors.coordinator, step.action, places));
      }
    } finally {
      clock.advance(present - clock.offsetMilliseconds());
    }
    await this.within(authors.coordinator, async (tx) => {
      await this.made.withdrawPastReminders(tx);
      await this.reminders.step(
        tx,
        [...made.values()].map(({ id }) => id),
      );
    });
  }

  /** @returns the goals' ids in their order. */
  private async fillPlan(
    caller: SignedInCaller,
    { kind, title, goals, adoptedYear, adoptedBy }: DemonstrationActionPlan,
    bodyId: string,
  ): Promise<string[]> {
    const first = await this.within(caller, (tx) => this.made.planVersion(tx, kind));
    if (!first) madeValue(await this.plans.create(caller, { bodyId, kind, title }));
    let version = first ?? (await this.within(caller, (tx) => this.made.planVersion(tx, kind)));
    if (!version) throw new Error('The plan was made above');
    const which = { planId: version.planId, versionId: version.id };
    if (version.goalIds.length === 0) {
      const wordings = goals.map((wording) => ({ wording }));
      madeValue(await this.goals.set(caller, which, { version: version.version, goals: wordings }));
      version = (await this.within(caller, (tx) => this.made.planVersion(tx, kind))) ?? version;
    }
    if (version.state === 'draft') {
      const asked = { version: version.version, adoptedYear, adoptedBy };
      madeValue(await this.adopting.adopt(caller, which, asked));
    }
    return version.goalIds;
  }

  private async fillUnits(
    caller: SignedInCaller,
    { units }: DemonstrationActionPlan,
    { seatIds }: ThingsByName,
  ): Promise<Map<string, string>> {
    const unitIds = new Map<string, string>();
    for (const { name, seat } of units) {
      const known = await this.within(caller, (tx) => this.made.unit(tx, name));
      const unit = { name, seatId: idIn(seatIds, seat) };
      unitIds.set(name, known ?? madeValue(await this.units.create(caller, unit)).id);
    }
    return unitIds;
  }

  private async makeAction(
    caller: SignedInCaller,
    action: DemonstrationAction,
    places: ThingsByName & {
      goalIds: readonly string[];
      unitIds: ReadonlyMap<string, string>;
      dueOn: string;
    },
  ): Promise<MadeAction> {
    const { title, preventionLevel, indicator, units = [], organisations = [] } = action;
    const asked = {
      goalId: places.goalIds[action.goal - 1],
      seatId: idIn(places.seatIds, action.seat),
      title,
      preventionLevel,
      indicator,
      dueOn: places.dueOn,
      unitIds: units.map((name) => idIn(places.unitIds, name)),
      organisationIds: organisations.map((name) => idIn(places.organisationIds, name)),
    };
    const { id, version } = madeValue(await this.actions.create(caller, createActionSchema.parse(asked)));
    return { id, version, entries: 0 };
  }

  /** Writes an entry, unless an earlier start has. */
  private async log(
    { coordinator, members }: DemonstrationAuthors,
    { log }: DemonstrationAction,
    entry: DemonstrationEntry,
    made: MadeAction,
  ): Promise<MadeAction> {
    if (log.indexOf(entry) < made.entries) return made;
    const { by, daysAgo: _daysAgo, reading, ...said } = entry;
    const author = by === undefined ? coordinator : members.get(by);
    if (!author) throw new Error(`Nobody signs in as ${by}`);
    const read = reading === undefined ? {} : { reading: readingSchema.parse({ value: reading }) };
    const asked = logActionSchema.parse({ version: made.version, ...said, ...read });
    const { action } = madeValue(await this.logging.log(author, made.id, asked));
    return { id: made.id, version: action.version, entries: made.entries + 1 };
  }

  private within<T>({ scope }: SignedInCaller, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(scope, work);
  }
}

/** Demonstration data that speaks of what it does not have is a mistake in the data. */
function idIn(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demonstration data has no ${name}`);
  return id;
}
