import { Injectable } from '@nestjs/common';
import { SeatRepository } from '@samsyn/bodies';
import { Clock, type Transaction } from '@samsyn/platform';
import { type ActionReach, actsFor } from './action-reach.service';
import type { GoalOfPlan } from './goal.repository';

/** Why a seat cannot be given an action. */
export type SeatRefused = 'seat.missing' | 'seat.ended' | 'seat.not-yours';

/** Which seats can be responsible for an action: those of the body that works against its plan. */
@Injectable()
export class ResponsibleSeats {
  constructor(
    private readonly seats: SeatRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * What keeps somebody from giving the seat an action for the goal, if anything. The seat is not locked: one that is
   * abolished at the same moment is left with an action that needs another, as all it had already.
   */
  async refusal(
    tx: Transaction,
    { bodyId }: GoalOfPlan,
    seatId: string,
    reach: ActionReach,
  ): Promise<SeatRefused | undefined> {
    const now = this.clock.now();
    const [seat] = await this.seats.byIdsAt(tx, [seatId], now);
    if (seat?.bodyId !== bodyId) return 'seat.missing';
    if (seat.endedAt !== null && seat.endedAt <= now) return 'seat.ended';
    return actsFor(reach, seatId) ? undefined : 'seat.not-yours';
  }
}
