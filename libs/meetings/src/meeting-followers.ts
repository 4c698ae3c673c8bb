import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import type { Meeting } from './meeting.entity';

/** What a context above does when somebody says that they do not come, in the transaction that records it. */
export interface MeetingFollower {
  declined(tx: Transaction, meeting: Pick<Meeting, 'id' | 'startsAt'>): Promise<void>;
}

/** Where contexts above, which may not be called from here, say at start-up that they follow meetings. */
@Injectable()
export class MeetingFollowers implements MeetingFollower {
  private readonly followers: MeetingFollower[] = [];

  register(follower: MeetingFollower): void {
    this.followers.push(follower);
  }

  async declined(tx: Transaction, meeting: Pick<Meeting, 'id' | 'startsAt'>): Promise<void> {
    for (const follower of this.followers) await follower.declined(tx, meeting);
  }
}
