import { Injectable } from '@nestjs/common';
import { fail, ok, type RegisterReply, type Result } from '@samsyn/contract';
import { AuditedWrite, type Caller, type KeyReused } from '@samsyn/platform';
import { type MeetingError, meetingError } from '../meeting.errors';
import { MeetingRepository } from '../meeting.repository';
import { ParticipantRepository } from '../participants/participant.repository';
import { RecordReplyService } from '../replies/record-reply.service';

/** What is answered when a reply has been registered. */
export interface RegisteredReply {
  meetingId: string;
  participantId: string;
  answer: string;
  registeredAt: string;
}

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
  ): Promise<Result<RegisteredReply, MeetingError | KeyReused>> {
    return this.write.run(caller, async (tx) => {
      const meeting = await this.meetings.lock(tx, meetingId);
      if (!meeting) return fail(meetingError('meeting.missing'));
      const participant = await this.participants.get(tx, participantId);
      if (participant?.meetingId !== meetingId) return fail(meetingError('participant.missing'));
      const recorded = await this.recording.record(tx, meeting, participant, {
        answer,
        source,
        registeredBy: caller.accountId,
        ...(substitute ? { substitute } : {}),
        ...(remark ? { remark } : {}),
      });
      if (!recorded.ok) return recorded;
      return ok({
        value: { meetingId, participantId, answer, registeredAt: recorded.value.toISOString() },
        audit: {
          action: 'reply.registered',
          subjectType: 'meeting',
          subjectId: meetingId,
          detail: { participantId, answer, source },
        },
      });
    });
  }
}
