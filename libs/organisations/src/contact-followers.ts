import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** What a context above does when a contact is to be reached elsewhere, in the transaction that changes it. */
export interface ContactFollower {
  addressChanged(tx: Transaction, contactId: string): Promise<void>;
}

/** Where contexts above say at start-up that they follow contacts: whoever has been told something is told it there. */
@Injectable()
export class ContactFollowers implements ContactFollower {
  private readonly followers: ContactFollower[] = [];

  register(follower: ContactFollower): void {
    this.followers.push(follower);
  }

  async addressChanged(tx: Transaction, contactId: string): Promise<void> {
    for (const follower of this.followers) await follower.addressChanged(tx, contactId);
  }
}
