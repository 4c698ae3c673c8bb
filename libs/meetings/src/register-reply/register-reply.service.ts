import { Injectable } from '@nestjs/common';
import { fail, type RegisteredReplyView, type RegisterReply } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type Transaction, type WriteResult } from '@samsyn/platform';
import type { Meeting } from '../meeting.entity';
import { MeetingRepository } from '../meeting.repository';
import type { Participant } from '../participants/participant.entity';
import { ParticipantRepository } from '../participants/participant.repository';
import { RecordReplyService, type ReplyRefused } from '../replies/record-reply.service';
import type { ReplyGiverRef } from '../replies/reply-giver';
import { SeatsAtMeetingRepository } from '../who-comes/seats-at-meeting.repository';

/** Registers a reply on someone's behalf, with how it came: it counts like any other and stops the chase. */
@Injectable()
export class RegisterReplyService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly meetings: MeetingRepository,
    private readonly participants: ParticipantRepository,
    private readonly seats: SeatsAtMeetingRepository,
    private readonly recording: RecordReplyService,
  ) {}

  register(
    caller: Caller,
    meetingId: string,
    { participantId, answer, substitute, givenAs, remark, note, source }: RegisterReply,
  ): WriteResult<RegisteredReplyView, 'meeting.missing' | 'participant.nobody' | ReplyRefused> {
    return this.write.run(caller, async (tx) => {
      const meeting = await this.meetings.lock(tx, meetingId);
      if (!meeting) return fail({ code: 'meeting.missing' });
      const participant = await this.participants.get(tx, participantId);
      if (participant?.meetingId !== meetingId) return fail({ code: 'participant.missing' });
      const givenBy = await this.giverOf(tx, meeting, participant, givenAs);
      if (!givenBy) return fail({ code: 'participant.nobody' });
      const recorded = await this.recording.record(tx, meeting, participant, {
        answer,
        givenBy,
        source,
        registeredBy: caller.accountId,
        ...(substitute ? { substitute } : {}),
        ...(remark ? { remark } : {}),
        ...(note ? { note } : {}),
      });
      if (!recorded.ok) return recorded;
      const registeredAt = recorded.value.toISOString();
      return audited(
        { meetingId, participantId, answer, registeredAt },
        'reply.registered',
        ['meeting', meetingId],
        { participantId, answer, givenAs: givenBy.as, source },
      );
    });
  }

  /** Whose answer it is: what was said, or else the one's who has the place; the deputy's while nobody has it. */
  private async giverOf(
    tx: Transaction,
    meeting: Meeting,
    participant: Participant,
    givenAs: RegisterReply['givenAs'],
  ): Promise<ReplyGiverRef | undefined> {
    if (participant.substituteFor) return givenAs ? undefined : { as: 'substitute' };
    const seat = await this.seats.of(tx, meeting, participant);
    const sayer = [seat?.inPlace, seat?.deputy].find((each) => each && (givenAs ?? each.as) === each.as);
    return sayer ? { as: sayer.as, contactId: sayer.contact.id } : undefined;
  }
}
