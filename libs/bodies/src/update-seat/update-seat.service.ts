import { Injectable } from '@nestjs/common';
import { PersonalLinks } from '@samsyn/access';
import { fail, ok, type Result } from '@samsyn/contract';
import { AuditedWrite, type Caller, Clock, type KeyReused, type Transaction } from '@samsyn/platform';
import { type BodyError, bodyError, seatChanged } from '../body.errors';
import { SeatRepository } from '../seat.repository';
import type { UpdateSeat } from '../seat.schema';
import { BodyFollowers } from '../body-followers';
import { SeatHoldingRepository } from '../seat-holding.repository';
import { type SeatView, seatView } from '../seat-view';

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
    bodyId: string,
    id: string,
    yours: UpdateSeat,
  ): Promise<Result<SeatView, BodyError | KeyReused>> {
    const { version, ended, ...changes } = yours;
    return this.write.run(caller, async (tx) => {
      const seat = await this.seats.lock(tx, bodyId, id);
      if (!seat) return fail(bodyError('seat.missing'));
      if (seat.version !== version) return fail(seatChanged(await this.view(tx, id), yours));
      if (seat.endedAt) return fail(bodyError('seat.ended'));
      const now = this.clock.now();
      await this.seats.update(tx, id, version, { ...changes, ...(ended ? { endedAt: now } : {}) });
      if (ended) await this.leave(tx, id, now);
      const audit = {
        action: ended ? 'seat.ended' : 'seat.updated',
        subjectType: 'seat',
        subjectId: id,
        detail: { version: version + 1, fields: Object.keys(changes) },
      };
      return ok({ value: await this.view(tx, id), audit });
    });
  }

  private async leave(tx: Transaction, seatId: string, now: Date): Promise<void> {
    for (const contactId of await this.holdings.endAll(tx, seatId, now)) {
      await this.links.revoke(tx, { seatId, contactId });
    }
    await this.followers.seatHandedOver(tx, seatId);
  }

  private async view(tx: Transaction, id: string): Promise<SeatView> {
    const [seat] = await this.seats.byIdsAt(tx, [id], this.clock.now());
    if (!seat) throw new Error(`Seat ${id} vanished while it was locked`);
    return seatView(seat);
  }
}
