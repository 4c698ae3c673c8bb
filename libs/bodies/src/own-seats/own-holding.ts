import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@samsyn/platform';
import { type SeatOfBody, SeatRepository } from '../seat.repository';
import type { SeatWithHolders } from '../seat-with-holders';
import { OwnSeatsService, type SeatOwner } from './own-seats.service';

/** What only the holder of a seat may do, and not its deputy. */
@Injectable()
export class OwnHolding {
  constructor(
    private readonly seats: SeatRepository,
    private readonly own: OwnSeatsService,
    private readonly clock: Clock,
  ) {}

  /** The seat, if the caller holds it now. For a member no other seats exist than those of the bodies they sit on. */
  async find(
    tx: Transaction,
    caller: SeatOwner,
    { bodyId, seatId }: SeatOfBody,
  ): Promise<SeatWithHolders | 'seat.missing' | 'seat.not-held'> {
    const now = this.clock.now();
    const { bodyIds, seatIds } = await this.own.of(tx, caller, now);
    const [seat] = bodyIds.includes(bodyId) ? await this.seats.byIdsAt(tx, [seatId], now) : [];
    if (seat?.bodyId !== bodyId) return 'seat.missing';
    return seatIds.includes(seatId) && seat.holder?.id === caller.contactId ? seat : 'seat.not-held';
  }
}
