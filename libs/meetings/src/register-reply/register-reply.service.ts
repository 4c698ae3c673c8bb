import { Injectable } from '@nestjs/common';
import { fail, type RegisteredReplyView, type RegisterReply } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type WriteResult } from '@samsyn/platform';
import { MeetingRepository } from '../meeting.repository';
import { ParticipantRepository } from '../participants/participant.repository';
import { RecordReplyService, type ReplyRefused } from '../replies/record-reply.service';

/** Registers a reply on someone's behalf, with how it came: it counts like any other and stops the chase. */
@Injectable()
export class RegisterReplyService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly meetings: MeetingRepository,
    private readonly participants: ParticipantRepository,
    private readonly recording: RecordReplyService,
  ) {}

  register(
    caller: Caller,
    meetingId: string,
    { participantId, answer, substitute, remark, source }: RegisterReply,
  ): WriteResult<RegisteredReplyView, 'meeting.missing' | ReplyRefused> {
    return this.write.run(caller, async (tx) => {
      const meeting = await this.meetings.lock(tx, meetingId);
      if (!meeting) return fail({ code: 'meeting.missing' });
      const participant = await this.participants.get(tx, participantId);
      if (participant?.meetingId !== meetingId) return fail({ code: 'participant.missing' });
      const recorded = await this.recording.record(tx, meeting, participant, {
        answer,
        source,
        registeredBy: caller.accountId,
        ...(substitute ? { substitute } : {}),
        ...(remark ? { remark } : {}),
      });
      if (!recorded.ok) return recorded;
      const registeredAt = recorded.value.toISOString();
      return audited(
        { meetingId, participantId, answer, registeredAt },
        'reply.registered',
        ['meeting', meetingId],
        { participantId, answer, source },
      );
    });
  }
}
