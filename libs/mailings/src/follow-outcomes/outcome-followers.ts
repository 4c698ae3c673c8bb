import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** What a context above does when mail has failed for good, in the transaction that plans what follows from it. */
export interface OutcomeFollower {
  mailFailed(tx: Transaction): Promise<void>;
}

/**
 * Where contexts above say at start-up that they follow failed mail, whatever it was about. Whoever follows is awaited; what a
 * crash leaves undone is followed by the next sweep.
 */
@Injectable()
export class OutcomeFollowers implements OutcomeFollower {
  private readonly followers: OutcomeFollower[] = [];

  register(follower: OutcomeFollower): void {
    this.followers.push(follower);
  }

  async mailFailed(tx: Transaction): Promise<void> {
    for (const follower of this.followers) await follower.mailFailed(tx);
  }
}
