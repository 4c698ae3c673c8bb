import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type BodyFollower, BodyFollowers, BodyRepository, SeatRepository } from '@samsyn/bodies';
import { ReplanService } from '@samsyn/mailings';
import { Clock, type Transaction } from '@samsyn/platform';
import { MeetingRepository } from '../meeting.repository';
import { ParticipantRepository } from '../participants/participant.repository';

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
    await this.replanBody(tx, seat.bodyId, async (meetingId) => {
      if (seat.endedAt || (await this.participants.seatTakesPart(tx, meetingId, seatId))) return;
      await this.participants.insertSeats(tx, meetingId, [seatId]);
    });
  }

  timingChanged(tx: Transaction, bodyId: string): Promise<void> {
    return this.replanBody(tx, bodyId);
  }

  private async replanBody(
    tx: Transaction,
    bodyId: string,
    prepare?: (meetingId: string) => Promise<void>,
  ): Promise<void> {
    for (const { id } of await this.meetings.lockPlannedAfter(tx, bodyId, this.clock.now())) {
      await prepare?.(id);
      await this.replan.replan(tx, { type: 'meeting', id });
    }
  }
}
