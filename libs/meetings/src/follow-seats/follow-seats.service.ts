import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type BodyFollower,
  BodyFollowers,
  BodyRepository,
  OwnSeatsService,
  SeatRepository,
} from '@samsyn/bodies';
import { MailingRepository, ReplanService } from '@samsyn/mailings';
import { type ContactFollower, ContactFollowers } from '@samsyn/organisations';
import { Clock, type Transaction } from '@samsyn/platform';
import { BeginTaskService, type TaskKind, TaskKinds, type TaskSubject } from '@samsyn/tasks';
import { MeetingRepository } from '../meeting.repository';
import { ParticipantRepository } from '../participants/participant.repository';
import { ReplanMeetingsService } from '../replan-meetings/replan-meetings.service';

/** Keeps planned meetings in step with their body: who sits on it, where they are reached, and when its mails leave. */
@Injectable()
export class FollowSeatsService
  implements BodyFollower, Pick<ContactFollower, 'addressChanged'>, TaskKind, OnModuleInit
{
  readonly kind = 'meetings.follow-seat';
  /** As for `ReplanMeetingsService`. */
  readonly stepSize = 5;

  constructor(
    private readonly followers: BodyFollowers,
    private readonly contactFollowers: ContactFollowers,
    private readonly own: OwnSeatsService,
    private readonly kinds: TaskKinds,
    private readonly tasks: BeginTaskService,
    private readonly bodies: BodyRepository,
    private readonly seats: SeatRepository,
    private readonly meetings: MeetingRepository,
    private readonly participants: ParticipantRepository,
    private readonly replan: ReplanService,
    private readonly mailings: MailingRepository,
    private readonly replanning: ReplanMeetingsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.followers.register(this);
    this.contactFollowers.register(this);
    this.kinds.register(this);
  }

  /**
   * Plans the mails of the seat's meetings ahead anew: of the next few now, so that a successor's notice is promised with
   * the answer, and of those after them by a task.
   */
  async seatHandedOver(tx: Transaction, seatId: string): Promise<string[]> {
    const [seat] = await this.seats.byIdsAt(tx, [seatId], this.clock.now());
    if (!seat) return [];
    await this.bodies.lock(tx, seat.bodyId);
    const meetingIds = await this.meetings.idsPlannedAfter(tx, this.clock.now(), seat.bodyId);
    const subject = { type: 'seat', id: seatId };
    await this.step(tx, meetingIds.slice(0, this.stepSize), subject);
    return this.tasks.begin(tx, { kind: this.kind, subject, itemIds: meetingIds.slice(this.stepSize) });
  }

  /**
   * Plans the mails of the meetings ahead of every body that the contact sits on anew, the next few now and those after them
   * by a task: who has been told is told where they read their mail.
   */
  async addressChanged(tx: Transaction, contactId: string): Promise<void> {
    const now = this.clock.now();
    for (const bodyId of (await this.own.bodiesOf(tx, contactId, now)).toSorted()) {
      await this.bodies.lock(tx, bodyId);
      const meetingIds = await this.meetings.idsPlannedAfter(tx, now, bodyId);
      for (const { id } of await this.meetings.lockPlanned(tx, meetingIds.slice(0, this.stepSize), now)) {
        await this.replan.replan(tx, { type: 'meeting', id });
      }
      if (meetingIds.length > this.stepSize) await this.replanning.timingChanged(tx, bodyId);
    }
  }

  nameWithheld(tx: Transaction, contactId: string, calledNow: string): Promise<void> {
    return this.mailings.rename(tx, contactId, calledNow);
  }

  timingChanged(tx: Transaction, bodyId: string): Promise<string[]> {
    return this.replanning.timingChanged(tx, bodyId);
  }

  /**
   * A seat made after meetings were scheduled joins them with its first appointment: a vacant seat has nobody to invite.
   */
  async step(tx: Transaction, meetingIds: readonly string[], { id: seatId }: TaskSubject): Promise<void> {
    const now = this.clock.now();
    const [seat] = await this.seats.byIdsAt(tx, [seatId], now);
    if (!seat) return;
    for (const { id } of await this.meetings.lockPlanned(tx, meetingIds, now)) {
      const joins = !seat.endedAt && !(await this.participants.seatTakesPart(tx, id, seatId));
      if (joins) await this.participants.insertSeats(tx, id, [seatId]);
      await this.replan.replan(tx, { type: 'meeting', id });
    }
  }
}
