import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ContactFollower, ContactFollowers } from '@samsyn/organisations';
import { Clock, type Transaction } from '@samsyn/platform';
import { type BodyFollower, BodyFollowers } from '../body-followers';
import { SeatRepository } from '../seat.repository';
import { WrongPersonNoteRepository } from './wrong-person-note.repository';

/** Settles notes of who should have had a mail when that has been mended: by another holder or deputy, or another address. */
@Injectable()
export class SettledNotes implements BodyFollower, Pick<ContactFollower, 'addressChanged'>, OnModuleInit {
  constructor(
    private readonly bodies: BodyFollowers,
    private readonly contacts: ContactFollowers,
    private readonly seats: SeatRepository,
    private readonly notes: WrongPersonNoteRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bodies.register(this);
    this.contacts.register(this);
  }

  async seatHandedOver(tx: Transaction, seatId: string): Promise<string[]> {
    const now = this.clock.now();
    const [seat] = await this.seats.byIdsAt(tx, [seatId], now);
    const present = [seat?.holder, seat?.deputy].flatMap((each) => each?.id ?? []);
    await this.notes.settleFormer(tx, { seatId, present }, now);
    return [];
  }

  addressChanged(tx: Transaction, contactId: string): Promise<void> {
    return this.notes.settleOf(tx, contactId, this.clock.now());
  }

  /** Who has a seat is the same whenever its body's mails leave. */
  timingChanged(): Promise<string[]> {
    return Promise.resolve([]);
  }
}
