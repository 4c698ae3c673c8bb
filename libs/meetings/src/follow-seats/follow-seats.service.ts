import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type BodyFollower, BodyFollowers, BodyRepository, SeatRepository } from '@samsyn/bodies';
import { ReplanService } from '@samsyn/mailings';
import { Clock, type Transaction } from '@samsyn/platform';
import { MeetingRepository } from '../meeting.repository';
import { ParticipantRepository } from '../participants/participant.repository';
import { ReplanMeetingsService } from '../replan-meetings/replan-meetings.service';

/** Keeps planned meetings in step with their body: who sits on it, and when its mails leave. */
@Injectable()
export class FollowSeatsService implements BodyFollower, OnModuleInit {
  constructor(
    private readonly followers: BodyFollowers,
    private readonly bodies: BodyRepository,
    private readonly seats: SeatRepository,
    private readonly meetings: MeetingRepository,
    private readonly participants: ParticipantRepository,
    private readonly replan: ReplanService,
    private readonly replanning: ReplanMeetingsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.followers.register(this);
  }

  /**
   * Plans the mails of the seat's meetings ahead anew. A seat made after they were scheduled joins them with its first
   * appointment: a vacant seat has nobody to invite.
   */
  async seatHandedOver(tx: Transaction, seatId: string): Promise<void> {
    const [seat] = await this.seats.byIdsAt(tx, [seatId], this.clock.now());
    if (!seat) return;
    await this.bodies.lock(tx, seat.bodyId);
    for (const { id } of await this.meetings.lockPlannedAfter(tx, seat.bodyId, this.clock.now())) {
      const joins = !seat.endedAt && !(await this.participants.seatTakesPart(tx, id, seatId));
      if (joins) await this.participants.insertSeats(tx, id, [seatId]);
      await this.replan.replan(tx, { type: 'meeting', id });
    }
  }

  timingChanged(tx: Transaction, bodyId: string): Promise<string[]> {
    return this.replanning.timingChanged(tx, bodyId);
  }
}
