import { Injectable } from '@nestjs/common';
import { SeatRepository, type SeatWithHolders } from '@samsyn/bodies';
import { MailingRepository } from '@samsyn/mailings';
import { Clock, type Transaction } from '@samsyn/platform';
import { toldSchema } from '../mails/dossier/told';
import { unreachableSince } from '../mails/dossier/told.rules';
import type { Meeting } from '../meeting.entity';
import type { Participant } from '../participants/participant.entity';
import { ParticipantRepository } from '../participants/participant.repository';
import type { Reply } from '../replies/reply.entity';
import { ReplyRepository } from '../replies/reply.repository';
import { type SeatAtMeeting, seatAtMeeting } from './seat-at-meeting.rules';
import { type DatedSeatFacts, standsSince } from './stands-since.rules';

/** A seat at a meeting with its participant, as it stands now, or stood when the meeting began. */
export interface MeetingSeat extends SeatAtMeeting {
  participant: Participant;
  seat: SeatWithHolders;
  /** Everything ever replied for the seat, newest first. */
  replies: Reply[];
  /** Since when an answer has been owed for it, somebody has come, or nobody. */
  since: Date;
}

/** Reads who has a say for a meeting's seats and who is to come, for whoever looks at a meeting. */
@Injectable()
export class SeatsAtMeetingRepository {
  constructor(
    private readonly participants: ParticipantRepository,
    private readonly replies: ReplyRepository,
    private readonly seats: SeatRepository,
    private readonly mailings: MailingRepository,
    private readonly clock: Clock,
  ) {}

  /** The meeting's seats in the order they were invited. Once it has begun they stay as they were then. */
  async list(tx: Transaction, meeting: Meeting): Promise<MeetingSeat[]> {
    const participants = await this.participants.list(tx, meeting.id);
    return this.seatsOf(tx, [meeting], participants, this.at(meeting));
  }

  /** The seat of a participant, who may be its substitute. */
  async of(tx: Transaction, meeting: Meeting, { seatId }: Participant): Promise<MeetingSeat | undefined> {
    const participants = await this.participants.list(tx, meeting.id);
    const theirs = participants.filter((each) => each.seatId === seatId);
    const [seat] = await this.seatsOf(tx, [meeting], theirs, this.at(meeting));
    return seat;
  }

  /** The seats of meetings that lie ahead, by the meeting's id: as many questions as for one. */
  async ahead(tx: Transaction, meetings: readonly Meeting[]): Promise<Map<string, MeetingSeat[]>> {
    if (meetings.length === 0) return new Map();
    const participants = await this.participants.listOf(
      tx,
      meetings.map(({ id }) => id),
    );
    const seats = await this.seatsOf(tx, meetings, participants, this.clock.now());
    return new Map(
      meetings.map(({ id }) => [id, seats.filter(({ participant }) => participant.meetingId === id)]),
    );
  }

  private at({ startsAt }: Meeting): Date {
    const now = this.clock.now();
    return now < startsAt ? now : startsAt;
  }

  private async seatsOf(
    tx: Transaction,
    meetings: readonly Meeting[],
    participants: readonly Participant[],
    at: Date,
  ): Promise<MeetingSeat[]> {
    const meetingIds = meetings.map(({ id }) => id);
    const seatIds = [...new Set(participants.map(({ seatId }) => seatId))];
    const seats = new Map((await this.seats.byIdsAt(tx, seatIds, at)).map((seat) => [seat.seatId, seat]));
    const replies = await this.replies.listOf(tx, meetingIds);
    const unreachableAt = await this.unreachableAt(tx, meetingIds, participants);
    return participants
      .filter(({ substituteFor }) => substituteFor === null)
      .flatMap((participant) => {
        const seat = seats.get(participant.seatId);
        const meeting = meetings.find(({ id }) => id === participant.meetingId);
        if (!seat || !meeting) return [];
        const theirs = participants.filter(
          ({ seatId, meetingId }) => seatId === participant.seatId && meetingId === meeting.id,
        );
        const ids = theirs.map(({ id }) => id);
        const given = replies.filter(({ participantId }) => ids.includes(participantId));
        const facts = { meeting, seat, participants: theirs, replies: given, now: at };
        const unreachable = (id: string) => unreachableAt(id) !== undefined;
        return {
          participant,
          seat,
          replies: given,
          since: standsSince({ ...facts, participant, unreachableSince: unreachableAt }),
          ...seatAtMeeting({ ...facts, unreachable }),
        };
      });
  }

  /** Only a substitute's seat depends on what became of a mail. */
  private async unreachableAt(
    tx: Transaction,
    meetingIds: readonly string[],
    participants: readonly Participant[],
  ): Promise<DatedSeatFacts['unreachableSince']> {
    if (!participants.some(({ substituteFor }) => substituteFor)) return () => undefined;
    const history = await this.mailings.histories(tx, { type: 'meeting', ids: meetingIds }, toldSchema);
    return (participantId) => unreachableSince(history, participantId);
  }
}
