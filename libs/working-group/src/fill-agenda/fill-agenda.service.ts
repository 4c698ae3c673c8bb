import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MunicipalityRepository } from '@samsyn/access';
import { SeatRepository } from '@samsyn/bodies';
import { civilDateOf, daysBetween, type GoalFollowUpView, overdueDays, silentBefore } from '@samsyn/contract';
import { type AgendaFollowUp, AgendaFollowUps } from '@samsyn/meetings';
import { Clock, type Transaction } from '@samsyn/platform';
import { type WaitingAction, WaitingActionRepository } from './waiting-action.repository';

/** Fills the agenda of a body that works against a plan with its overdue and silent actions, goal by goal. */
@Injectable()
export class FillAgendaService implements AgendaFollowUp, OnModuleInit {
  constructor(
    private readonly followUps: AgendaFollowUps,
    private readonly municipalities: MunicipalityRepository,
    private readonly waiting: WaitingActionRepository,
    private readonly seats: SeatRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.followUps.register(this);
  }

  async ofBody(tx: Transaction, bodyId: string): Promise<GoalFollowUpView[]> {
    const { timeZone } = await this.municipalities.get(tx);
    const now = this.clock.now();
    const today = civilDateOf(now, timeZone);
    const actions = await this.waiting.ofBody(tx, bodyId, {
      today,
      heardBefore: silentBefore(today, timeZone),
    });
    const seatIds = [...new Set(actions.map(({ seatId }) => seatId))];
    const seats = new Map((await this.seats.byIdsAt(tx, seatIds, now)).map((seat) => [seat.seatId, seat]));
    const goals = new Map<string, GoalFollowUpView>();
    for (const { goalId, plan, position, wording, dueOn, status, heardOf, seatId, ...action } of actions) {
      const goal = goals.get(goalId) ?? { plan, position, wording, actions: [] };
      const overdue = overdueDays({ status, dueOn }, today);
      goal.actions.push({
        ...action,
        dueOn,
        function: seats.get(seatId)?.function ?? '',
        organisation: seats.get(seatId)?.organisationName ?? '',
        overdueDays: overdue,
        silentWeeks: overdue === null ? weeksSince(heardOf, today, timeZone) : null,
      });
      goals.set(goalId, goal);
    }
    return [...goals.values()];
  }
}

function weeksSince(heardOf: WaitingAction['heardOf'], today: WaitingAction['dueOn'], zone: string): number {
  return Math.floor(daysBetween(civilDateOf(heardOf, zone), today) / 7);
}
