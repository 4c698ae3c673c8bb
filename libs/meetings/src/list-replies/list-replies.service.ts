import { Injectable } from '@nestjs/common';
import { fail, type Failure, ok, type Page, type ParticipantReplyView, type Result } from '@samsyn/contract';
import { Database } from '@samsyn/platform';
import { GetMeetingService, type Reader } from '../get-meeting/get-meeting.service';
import type { Participant } from '../participants/participant.entity';
import type { Reply } from '../replies/reply.entity';
import { type MeetingSeat, SeatsAtMeetingRepository } from '../who-comes/seats-at-meeting.repository';

/** Everyone invited to a meeting, with who is to come and by which reply; those who are missing stand there by name too. */
@Injectable()
export class ListRepliesService {
  constructor(
    private readonly database: Database,
    private readonly meetings: GetMeetingService,
    private readonly seats: SeatsAtMeetingRepository,
  ) {}

  list(
    reader: Reader,
    meetingId: string,
  ): Promise<Result<Page<ParticipantReplyView>, Failure<'meeting.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const meeting = await this.meetings.find(tx, reader, meetingId);
      if (!meeting) return fail({ code: 'meeting.missing' });
      const seats = await this.seats.list(tx, meeting);
      const substitutes = seats.flatMap((seat) =>
        seat.substitute ? substituteRow(seat, seat.substitute) : [],
      );
      return ok({ items: [...seats.map(seatRow), ...substitutes], next: null });
    });
  }
}

function seatRow(meetingSeat: MeetingSeat): ParticipantReplyView {
  const { participant, inPlace, deputy, coming } = meetingSeat;
  const stands = coming.comes === 'deputy' && deputy ? deputy : inPlace;
  const name = stands && (stands.contact.name ?? stands.contact.role);
  return { ...row(meetingSeat, participant), name, ...replyIn(stands?.reply) };
}

function substituteRow(meetingSeat: MeetingSeat, substitute: Participant): ParticipantReplyView {
  return {
    ...row(meetingSeat, substitute),
    name: substitute.substituteName,
    ...replyIn(meetingSeat.substituteReply),
  };
}

function row({ seat, coming }: MeetingSeat, { id, substituteFor }: Participant) {
  return {
    participantId: id,
    seatId: seat.seatId,
    function: seat.function,
    organisation: seat.organisationName,
    vacant: seat.holder === null,
    substituteFor,
    ...coming,
  };
}

function replyIn(
  reply: Reply | null | undefined,
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
