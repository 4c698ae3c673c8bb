import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** What contexts above do when a contact changes, in the transaction that changes it. */
export interface ContactFollower {
  /** Follows a contact that is to be reached elsewhere. */
  addressChanged(tx: Transaction, contactId: string): Promise<void>;
  /** Follows a contact whose name is told on its own card alone from now on: what has kept the name is to say this instead. */
  nameWithheld(tx: Transaction, contactId: string, calledNow: string): Promise<void>;
  /** Follows a contact that has ended. @returns the tasks begun for what takes long. */
  ended(tx: Transaction, contactId: string): Promise<string[]>;
}

/** Where contexts above say at start-up that they follow contacts: who sits where, and who has been told what. */
@Injectable()
export class ContactFollowers implements ContactFollower {
  private readonly followers: Partial<ContactFollower>[] = [];

  register(follower: Partial<ContactFollower>): void {
    this.followers.push(follower);
  }

  async addressChanged(tx: Transaction, contactId: string): Promise<void> {
    for (const follower of this.followers) await follower.addressChanged?.(tx, contactId);
  }

  async nameWithheld(tx: Transaction, contactId: string, calledNow: string): Promise<void> {
    for (const follower of this.followers) await follower.nameWithheld?.(tx, contactId, calledNow);
  }

  async ended(tx: Transaction, contactId: string): Promise<string[]> {
    const tasks: string[] = [];
    for (const follower of this.followers) tasks.push(...((await follower.ended?.(tx, contactId)) ?? []));
    return tasks;
  }
}
