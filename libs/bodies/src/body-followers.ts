import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** What a context above does when a body changes, in the transaction that changes it. */
export interface BodyFollower {
  /** Follows an appointment, a vacancy or an abolished seat. @returns the tasks begun for what takes long. */
  seatHandedOver(tx: Transaction, seatId: string): Promise<string[]>;
  /** Follows a change of a body's timing rules. @returns the tasks begun for what takes long. */
  timingChanged(tx: Transaction, bodyId: string): Promise<string[]>;
}

/**
 * Where contexts above, which may not be called from here, say at start-up that they follow bodies: their mails are then
 * planned anew.
 *
 * This is no event bus: whoever follows is awaited, one after the other, inside the change's own transaction, so the
 * appointment and the successor's notice are committed together or not at all. What takes long is stored as a task, in
 * the same transaction. Without followers (an application that has no meetings) nothing follows.
 */
@Injectable()
export class BodyFollowers implements BodyFollower {
  private readonly followers: BodyFollower[] = [];

  register(follower: BodyFollower): void {
    this.followers.push(follower);
  }

  async seatHandedOver(tx: Transaction, seatId: string): Promise<string[]> {
    const tasks: string[] = [];
    for (const follower of this.followers) tasks.push(...(await follower.seatHandedOver(tx, seatId)));
    return tasks;
  }

  async timingChanged(tx: Transaction, bodyId: string): Promise<string[]> {
    const tasks: string[] = [];
    for (const follower of this.followers) tasks.push(...(await follower.timingChanged(tx, bodyId)));
    return tasks;
  }
}
