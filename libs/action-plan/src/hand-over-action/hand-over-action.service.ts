import { Injectable } from '@nestjs/common';
import { SeatRepository } from '@samsyn/bodies';
import { fail, type HandOverAction, type LoggedActionView, ok } from '@samsyn/contract';
import { Clock, type SignedInCaller, type WriteResult } from '@samsyn/platform';
import { ActionChangeService, type ChangeRefused, loggedView } from '../action-change.service';
import { ActionReachService } from '../action-reach.service';
import { ResponsibleSeats, type SeatRefused } from '../responsible-seats';
import { SignerRepository } from '../signature/signer.repository';

type HandOverRefused = SeatRefused | 'seat.responsible-already';

/** Makes another seat of the body responsible for an action, for good; its log keeps who was, and who is. */
@Injectable()
export class HandOverActionService {
  constructor(
    private readonly changes: ActionChangeService,
    private readonly responsible: ResponsibleSeats,
    private readonly seats: SeatRepository,
    private readonly reach: ActionReachService,
    private readonly signers: SignerRepository,
    private readonly clock: Clock,
  ) {}

  handOver(
    caller: SignedInCaller,
    actionId: string,
    yours: HandOverAction,
  ): WriteResult<LoggedActionView, ChangeRefused | HandOverRefused> {
    const { seatId, text = null } = yours;
    return this.changes.change<LoggedActionView, HandOverRefused>(caller, actionId, yours, {
      audit: 'action.handed-over',
      reach: (tx) => this.reach.of(tx, caller),
      sign: (tx) => this.signers.sign(tx, caller, undefined),
      source: 'app',
      decide: async (tx, { action, goal, reach }) => {
        if (action.seatId === seatId) return fail({ code: 'seat.responsible-already' });
        const refused = await this.responsible.refusal(tx, goal, seatId, reach);
        if (refused) return fail({ code: refused });
        const seat = await this.seats.getAt(tx, seatId, this.clock.now());
        return ok({
          edits: { seatId },
          entry: { text, handedToSeatId: seatId, handedToFunction: seat.function },
          detail: { fromSeatId: action.seatId, toSeatId: seatId },
        });
      },
      viewOf: loggedView,
    });
  }
}
