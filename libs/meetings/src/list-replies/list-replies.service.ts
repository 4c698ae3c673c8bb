import { Injectable } from '@nestjs/common';
import { SeatRepository } from '@samsyn/bodies';
import { fail, type Failure, ok, type Page, type ParticipantReplyView, type Result } from '@samsyn/contract';
import { Clock, Database } from '@samsyn/platform';
import { GetMeetingService, type Reader } from '../get-meeting/get-meeting.service';
import { ParticipantRepository } from '../participants/participant.repository';
import { countingReplies } from '../replies/counting-replies.rules';
import type { Reply } from '../replies/reply.entity';
import { ReplyRepository } from '../replies/reply.repository';

/** Everyone invited to a meeting, with their replies; those who are missing stand there by name too. */
@Injectable()
export class ListRepliesService {
  constructor(
    private readonly database: Database,
    private readonly meetings: GetMeetingService,
    private readonly participants: ParticipantRepository,
    private readonly replies: ReplyRepository,
    private readonly seats: SeatRepository,
    private readonly clock: Clock,
  ) {}

  list(
    reader: Reader,
    meetingId: string,
  ): Promise<Result<Page<ParticipantReplyView>, Failure<'meeting.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const meeting = await this.meetings.find(tx, reader, meetingId);
      if (!meeting) return fail({ code: 'meeting.missing' });
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
          ...replyIn(counting.get(participant.id)),
        };
      });
      return ok({ items, next: null });
    });
  }
}

function replyIn(
  reply: Reply | undefined,
): Pick<ParticipantReplyView, 'answer' | 'remark' | 'substitute' | 'givenAs' | 'source' | 'registeredAt'> {
  return {
    answer: reply?.answer ?? null,
    remark: reply?.remark ?? null,
    substitute:
      reply?.substituteName && reply.substituteEmail
        ? { name: reply.substituteName, email: reply.substituteEmail }
        : null,
    givenAs: reply?.givenAs ?? null,
    source: reply?.source ?? null,
    registeredAt: reply?.registeredAt.toISOString() ?? null,
  };
}
