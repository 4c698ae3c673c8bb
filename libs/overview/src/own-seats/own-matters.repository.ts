import { Injectable } from '@nestjs/common';
import { OwnSeatsService, type SeatOwner } from '@samsyn/bodies';
import type { Matter, YourMeetingView } from '@samsyn/contract';
import { MeetingsWithSeatsRepository } from '@samsyn/meetings';
import { Clock, type Transaction } from '@samsyn/platform';
import { owedReplies, yourMeetings } from './own-seat.rules';

/** As many meetings as one answer tells of: years of them. */
const MOST_MEETINGS = 20;

/** What concerns somebody for the seats that are their own. */
export interface OwnMatters {
  matters: Matter[];
  meetings: YourMeetingView[];
  /** The seats themselves. */
  seatIds: readonly string[];
}

/** Reads it: nothing unless they are a member with a contact, and have a seat now. */
@Injectable()
export class OwnMattersRepository {
  constructor(
    private readonly own: OwnSeatsService,
    private readonly meetings: MeetingsWithSeatsRepository,
    private readonly clock: Clock,
  ) {}

  async of(tx: Transaction, owner: SeatOwner): Promise<OwnMatters> {
    const now = this.clock.now();
    const { bodyIds, seatIds } = await this.own.of(tx, owner, now);
    const { contactId } = owner;
    if (contactId === null || bodyIds.length === 0) return { matters: [], meetings: [], seatIds };
    const ahead = await this.meetings.ofBodies(tx, bodyIds, MOST_MEETINGS);
    const told = await this.meetings.told(
      tx,
      ahead.map(({ meeting }) => meeting.id),
    );
    return {
      matters: owedReplies(ahead, { contactId, told, now }),
      meetings: yourMeetings(ahead, contactId),
      seatIds,
    };
  }
}
