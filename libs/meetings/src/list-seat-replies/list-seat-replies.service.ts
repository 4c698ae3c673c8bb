import { Injectable } from '@nestjs/common';
import {
  type ContactCard,
  fail,
  type Failure,
  ok,
  type Page,
  type RecordedReplyView,
  type Result,
} from '@samsyn/contract';
import { ContactRepository } from '@samsyn/organisations';
import { Database } from '@samsyn/platform';
import { GetMeetingService, type Reader } from '../get-meeting/get-meeting.service';
import type { Participant } from '../participants/participant.entity';
import { ParticipantRepository } from '../participants/participant.repository';
import type { Reply } from '../replies/reply.entity';
import { ReplyRepository } from '../replies/reply.repository';

/** The record of replies for a seat at a meeting: each as it came, oldest first, its substitutes' and predecessors' too. */
@Injectable()
export class ListSeatRepliesService {
  constructor(
    private readonly database: Database,
    private readonly meetings: GetMeetingService,
    private readonly participants: ParticipantRepository,
    private readonly replies: ReplyRepository,
    private readonly contacts: ContactRepository,
  ) {}

  list(
    reader: Reader,
    { meetingId, seatId }: { meetingId: string; seatId: string },
  ): Promise<Result<Page<RecordedReplyView>, Failure<'meeting.missing' | 'participant.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      if (!(await this.meetings.find(tx, reader, meetingId))) return fail({ code: 'meeting.missing' });
      const all = await this.participants.list(tx, meetingId);
      const participants = new Map(
        all.filter((each) => each.seatId === seatId).map((each) => [each.id, each]),
      );
      if (participants.size === 0) return fail({ code: 'participant.missing' });
      const replies = (await this.replies.list(tx, meetingId)).filter((each) =>
        participants.has(each.participantId),
      );
      const givers = [...new Set(replies.flatMap(({ givenBy }) => givenBy ?? []))];
      const contacts = new Map((await this.contacts.cards(tx, givers)).map((card) => [card.id, card]));
      const items = replies
        .toReversed()
        .map((reply) =>
          recorded(reply, participants.get(reply.participantId), contacts.get(reply.givenBy ?? '')),
        );
      return ok({ items, next: null });
    });
  }
}

function recorded(
  reply: Reply,
  participant: Participant | undefined,
  contact: ContactCard | undefined,
): RecordedReplyView {
  const { substituteName: name, substituteEmail: email } = reply;
  return {
    id: reply.id,
    participantId: reply.participantId,
    givenAs: reply.givenAs,
    contactId: reply.givenBy,
    name: participant?.substituteName ?? contact?.name ?? contact?.role ?? '',
    answer: reply.answer,
    remark: reply.remark,
    substitute: name && email ? { name, email } : null,
    source: reply.source,
    registeredBy: reply.registeredBy,
    note: reply.note,
    registeredAt: reply.registeredAt.toISOString(),
    forStartsAt: reply.forStartsAt.toISOString(),
  };
}
