import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type MunicipalityFollower, MunicipalityFollowers } from '@samsyn/access';
import { type BodyFollower, BodyFollowers } from '@samsyn/bodies';
import { ReplanService } from '@samsyn/mailings';
import type { Transaction } from '@samsyn/platform';
import { BeginTaskService, type NewTask, type TaskKind, TaskKinds } from '@samsyn/tasks';
import { StandingDossierRepository } from '../mails/standing/standing-dossier.repository';
import { OpenActionRepository, type WhichActions } from './open-action.repository';

/**
 * Keeps the reminders of actions in step with what they follow from: the action itself, who has its seat, when the body wants
 * to remind, and when mail may leave in the municipality. What concerns many actions is a task; until an action's turn comes
 * its mails are held to what has been decided as they are written (`stillPlanned`).
 */
@Injectable()
export class PlanRemindersService implements MunicipalityFollower, BodyFollower, TaskKind, OnModuleInit {
  readonly kind = 'action-plan.replan';
  /** Each is planned in a few milliseconds. */
  readonly stepSize = 10;

  constructor(
    private readonly municipalities: MunicipalityFollowers,
    private readonly bodies: BodyFollowers,
    private readonly kinds: TaskKinds,
    private readonly tasks: BeginTaskService,
    private readonly actions: OpenActionRepository,
    private readonly standing: StandingDossierRepository,
    private readonly replan: ReplanService,
  ) {}

  onModuleInit(): void {
    this.municipalities.register(this);
    this.bodies.register(this);
    this.kinds.register(this);
  }

  /**
   * Plans the mails about an action anew, in the transaction that has it locked, or has made it, and what those seats are told of
   * all they have: where it is one more, or one less, its own and the one that had it before.
   */
  async actionChanged(tx: Transaction, id: string, seatIds: readonly string[]): Promise<void> {
    await this.replan.replan(tx, { type: 'action', id });
    await this.planStanding(tx, seatIds);
  }

  calendarChanged(tx: Transaction): Promise<string[]> {
    return this.begin(tx, { type: 'municipality', id: tx.scope.municipalityId }, {});
  }

  /** A body's reminders of actions have been chosen anew. */
  remindersChanged(tx: Transaction, bodyId: string): Promise<string[]> {
    return this.begin(tx, { type: 'body', id: bodyId }, { bodyId });
  }

  /**
   * Another version of a plan holds: what has lost its goal is reminded of no more, and what has it back is again. All of the
   * plan's, since a later task about it takes over from this one. No action is locked here: whoever changes one has it locked
   * before the plan.
   */
  planAdopted(tx: Transaction, planId: string): Promise<string[]> {
    return this.begin(tx, { type: 'plan', id: planId }, { planId });
  }

  /**
   * Who coordinates, or is there, has changed, or may have: what is told to them, and what is overdue and will climb to them, is
   * planned for who does so now.
   */
  async presenceChanged(tx: Transaction): Promise<void> {
    await this.step(tx, await this.actions.toldToCoordinators(tx));
  }

  /** Plans every open action anew now: for who has written many of them at another time. */
  async planAll(tx: Transaction): Promise<void> {
    await this.step(tx, await this.actions.ids(tx, {}));
  }

  /** Plans those of the seat that are due soonest now, so that its successor is promised their reminders with the answer. */
  async seatHandedOver(tx: Transaction, seatId: string): Promise<string[]> {
    const actionIds = await this.actions.ids(tx, { seatId });
    await this.step(tx, actionIds.slice(0, this.stepSize));
    await this.planStanding(tx, [seatId]);
    return this.tasks.begin(tx, {
      kind: this.kind,
      subject: { type: 'seat', id: seatId },
      itemIds: actionIds.slice(this.stepSize),
    });
  }

  /** When a body's meetings are told of makes no difference to its actions. */
  timingChanged(): Promise<string[]> {
    return Promise.resolve([]);
  }

  async step(tx: Transaction, actionIds: readonly string[]): Promise<void> {
    const locked = await this.actions.lock(tx, actionIds);
    for (const { id } of locked) await this.replan.replan(tx, { type: 'action', id });
    await this.planStanding(
      tx,
      locked.map(({ seatId }) => seatId),
    );
  }

  /** In one order everywhere, after the actions. */
  private async planStanding(tx: Transaction, seatIds: readonly string[]): Promise<void> {
    for (const id of [...new Set(seatIds)].toSorted()) {
      await this.standing.lock(tx, id);
      await this.replan.replan(tx, { type: 'standing-actions', id });
    }
  }

  private async begin(tx: Transaction, subject: NewTask['subject'], which: WhichActions): Promise<string[]> {
    return this.tasks.begin(tx, { kind: this.kind, subject, itemIds: await this.actions.ids(tx, which) });
  }
}
