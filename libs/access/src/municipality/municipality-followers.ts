import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** What a context above does when a municipality changes, in the transaction that changes it. */
export interface MunicipalityFollower {
  /**
   * Follows a change of when planned mail may leave: a day off, a quiet period, the leave time.
   * @returns the tasks begun for what takes long.
   */
  calendarChanged(tx: Transaction): Promise<string[]>;
  /** Follows a change of when those who lead the work are there. */
  presenceChanged?(tx: Transaction): Promise<void>;
}

/**
 * Where contexts above, which may not be called from here, say at start-up that they follow municipalities: what they have
 * planned is then planned anew. Whoever follows is awaited inside the change's own transaction, and stores what takes long
 * as a task there; with no follower nothing follows.
 */
@Injectable()
export class MunicipalityFollowers implements MunicipalityFollower {
  private readonly followers: MunicipalityFollower[] = [];

  register(follower: MunicipalityFollower): void {
    this.followers.push(follower);
  }

  async calendarChanged(tx: Transaction): Promise<string[]> {
    const tasks: string[] = [];
    for (const follower of this.followers) tasks.push(...(await follower.calendarChanged(tx)));
    return tasks;
  }

  async presenceChanged(tx: Transaction): Promise<void> {
    for (const follower of this.followers) await follower.presenceChanged?.(tx);
  }
}
