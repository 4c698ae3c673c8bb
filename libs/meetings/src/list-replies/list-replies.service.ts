import { Injectable } from '@nestjs/common';
import { SeatRepository } from '@samsyn/bodies';
import { type Answer, fail, ok, type ReplySource, type Result } from '@samsyn/contract';
import { Clock, Database, type MunicipalityScope } from '@samsyn/platform';
import { type MeetingError, meetingError } from '../meeting.errors';
import { MeetingRepository } from '../meeting.repository';
import { ParticipantRepository } from '../participants/participant.repository';
import { countingReplies } from '../replies/counting-replies.rules';
import type { Reply } from '../replies/reply.entity';
import { ReplyRepository } from '../replies/reply.repository';

/** A participant and the answer that counts for the meeting's present time; null while it is missing. */
export interface ParticipantReply {
  participantId: string;
  seatId: string;
  function: string;
  organisation: string;
  vacant: boolean;
  substituteFor: string | null;
  name: string | null;
  answer: Answer | null;
  remark: string | null;
  substitute: { name: string; email: string } | null;
  source: ReplySource | null;
  registeredAt: string | null;
}

/** Everyone invited to a meeting, with their answers; those who are missing stand there by name too. */
@Injectable()
export class ListRepliesService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingRepository,
    private readonly participants: ParticipantRepository,
    private readonly replies: ReplyRepository,
    private readonly seats: SeatRepository,
    private readonly clock: Clock,
  ) {}

  list(
    scope: MunicipalityScope,
    meetingId: string,
  ): Promise<Result<{ items: ParticipantReply[]; next: null }, MeetingError>> {
    return this.database.transaction(scope, async (tx) => {
      const meeting = await this.meetings.get(tx, meetingId);
      if (!meeting) return fail(meetingError('meeting.missing'));
      const participants = (await this.participants.list(tx, meetingId)).filter((each) => !each.withdrawnAt);
      const seatIds = [...new Set(participants.map(({ seatId }) => seatId))];
      const withHolders = await this.seats.byIdsAt(tx, seatIds, this.clock.now());
      const seats = new Map(withHolders.map((seat) => [seat.seatId, seat]));
      const counting = countingReplies(await this.replies.list(tx, meetingId), meeting.startsAt);
      const items = participants.flatMap((participant) => {
        const seat = seats.get(participant.seatId);
        if (!seat) return [];
        const name = participant.substituteName ?? seat.holder?.name ?? seat.holder?.role ?? null;
        return {
          participantId: participant.id,
          seatId: participant.seatId,
          function: seat.function,
          organisation: seat.organisationName,
          vacant: seat.holder === null,
          substituteFor: participant.substituteFor,
          name,
          ...answerOf(counting.get(participant.id)),
        };
      });
      return ok({ items, next: null });
    });
  }
}

function answerOf(reply: Reply | undefined) {
  return {
    answer: reply?.answer ?? null,
    remark: reply?.remark ?? null,
    substitute:
      reply?.substituteName && reply.substituteEmail
        ? { name: reply.substituteName, email: reply.substituteEmail }
        : null,
    source: reply?.source ?? null,
    registeredAt: reply?.registeredAt.toISOString() ?? null,
  };
}
