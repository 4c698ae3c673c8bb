import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalLinks } from '@samsyn/access';
import { type ContactFollower, ContactFollowers } from '@samsyn/organisations';
import { Clock, type Transaction } from '@samsyn/platform';
import { BodyFollowers } from '../body-followers';
import { SeatHoldingRepository } from '../seat-holding.repository';
import { SeatRepository } from '../seat.repository';

/** A contact that ends leaves every seat it has, as holder or deputy, and comes to none that it was to have. */
@Injectable()
export class EndHoldingsService implements Pick<ContactFollower, 'ended'>, OnModuleInit {
  constructor(
    private readonly contactFollowers: ContactFollowers,
    private readonly seats: SeatRepository,
    private readonly holdings: SeatHoldingRepository,
    private readonly links: PersonalLinks,
    private readonly followers: BodyFollowers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.contactFollowers.register(this);
  }

  /** Leaves the seats vacant; what is theirs is planned anew as at any handover. */
  async ended(tx: Transaction, contactId: string): Promise<string[]> {
    const now = this.clock.now();
    await this.seats.lockThoseOf(tx, contactId, now);
    const tasks: string[] = [];
    for (const seatId of await this.holdings.endThoseOf(tx, contactId, now)) {
      await this.links.revoke(tx, { seatId, holder: { type: 'contact', id: contactId } });
      tasks.push(...(await this.followers.seatHandedOver(tx, seatId)));
    }
    return tasks;
  }
}
