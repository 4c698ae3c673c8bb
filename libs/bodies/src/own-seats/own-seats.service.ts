import { Injectable } from '@nestjs/common';
import { observers, type Role } from '@samsyn/contract';
import type { SignedInCaller, Transaction } from '@samsyn/platform';
import { SeatHoldingRepository } from '../seat-holding.repository';

/** A caller as far as their own seats go: what they are in the municipality, and as which contact. */
export type SeatOwner = Pick<SignedInCaller, 'roles' | 'contactId'>;

/** What is somebody's own at an instant. */
export interface OwnSeats {
  /** The seats they hold or deputise for. */
  readonly seatIds: readonly string[];
  /** The bodies these belong to. */
  readonly bodyIds: readonly string[];
}

const overview: ReadonlySet<Role> = new Set(observers);

/**
 * Which seats are a caller's own. An entry says which roles may; where it lets a member in, its service asks here, so that
 * members act for their own seats and read about their own bodies.
 */
@Injectable()
export class OwnSeatsService {
  constructor(private readonly holdings: SeatHoldingRepository) {}

  /** The seats and bodies that are the caller's own at an instant: none unless they are a member with a contact. */
  async of(tx: Transaction, { roles, contactId }: SeatOwner, at: Date): Promise<OwnSeats> {
    const seats =
      contactId !== null && roles.includes('member') ? await this.holdings.seatsOf(tx, contactId, at) : [];
    return {
      seatIds: seats.map(({ seatId }) => seatId),
      bodyIds: [...new Set(seats.map(({ bodyId }) => bodyId))],
    };
  }

  /** The bodies that a contact sits on at an instant, as holder or deputy. */
  async bodiesOf(tx: Transaction, contactId: string, at: Date): Promise<string[]> {
    const seats = await this.holdings.seatsOf(tx, contactId, at);
    return [...new Set(seats.map(({ bodyId }) => bodyId))];
  }

  /** Whether a caller oversees the work, so that every body is shown to them. */
  oversees({ roles }: Pick<SeatOwner, 'roles'>): boolean {
    return roles.some((role) => overview.has(role));
  }

  /** The bodies that a caller may be shown at an instant: every one to those who oversee the work, to others their own. */
  async bodiesShownTo(tx: Transaction, caller: SeatOwner, at: Date): Promise<'every' | readonly string[]> {
    if (this.oversees(caller)) return 'every';
    return (await this.of(tx, caller, at)).bodyIds;
  }
}
