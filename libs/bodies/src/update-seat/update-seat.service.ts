import { Injectable } from '@nestjs/common';
import { PersonalLinks } from '@samsyn/access';
import { type ChangedSeatView, fail, type SeatView, type UpdateSeat } from '@samsyn/contract';
import {
  audited,
  AuditedWrite,
  type Caller,
  Clock,
  type Transaction,
  type WriteResult,
} from '@samsyn/platform';
import { BodyFollowers } from '../body-followers';
import { SeatHoldingRepository } from '../seat-holding.repository';
import { type SeatOfBody, SeatRepository } from '../seat.repository';
import { viewOfSeat } from '../seat-with-holders';

/** Changes a seat that nobody else has changed meanwhile, or abolishes it. */
@Injectable()
export class UpdateSeatService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly seats: SeatRepository,
    private readonly holdings: SeatHoldingRepository,
    private readonly links: PersonalLinks,
    private readonly followers: BodyFollowers,
    private readonly clock: Clock,
  ) {}

  update(
    caller: Caller,
    which: SeatOfBody,
    yours: UpdateSeat,
  ): WriteResult<ChangedSeatView, 'seat.missing' | 'seat.changed' | 'seat.ended'> {
    const { seatId } = which;
    const { version, ended, ...changes } = yours;
    return this.write.run(caller, async (tx) => {
      const seat = await this.seats.lock(tx, which);
      const now = this.clock.now();
      const update = await this.seats.update(tx, which, version, {
        ...changes,
        ...(ended ? { endedAt: now } : {}),
      });
      if (!seat || update.kind === 'missing') return fail({ code: 'seat.missing' });
      if (update.kind === 'conflict') {
        return fail({ code: 'seat.changed', current: await this.view(tx, seatId, now), yours });
      }
      if (seat.endedAt) return fail({ code: 'seat.ended' });
      const tasks = ended ? await this.leave(tx, seatId, now) : [];
      const detail = { version: update.row.version, fields: Object.keys(changes) };
      const action = ended ? 'seat.ended' : 'seat.updated';
      const view = await this.view(tx, seatId, now);
      return audited({ ...view, tasks }, action, ['seat', seatId], detail);
    });
  }

  /** Nobody has an abolished seat: not its holder and deputy, not who was to come after them, no substitute of theirs. */
  private async leave(tx: Transaction, seatId: string, now: Date): Promise<string[]> {
    await this.holdings.endAll(tx, seatId, now);
    await this.links.revokeSeat(tx, seatId);
    return this.followers.seatHandedOver(tx, seatId);
  }

  private async view(tx: Transaction, seatId: string, now: Date): Promise<SeatView> {
    return viewOfSeat(await this.seats.getAt(tx, seatId, now));
  }
}
