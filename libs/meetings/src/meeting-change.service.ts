import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { ReplanService } from '@samsyn/mailings';
import {
  type AuditDetail,
  AuditedWrite,
  type Caller,
  type KeyReused,
  type Transaction,
  violatedConstraint,
} from '@samsyn/platform';
import { type MeetingError, meetingChanged, meetingError } from './meeting.errors';
import type { Meeting } from './meeting.entity';
import { MEETING_ONCE, type MeetingChanges, MeetingRepository } from './meeting.repository';
import { type MeetingView, meetingView } from './meeting-view';

/** What a use case decided to write, and what the audit log keeps of it beside ids. */
export interface DecidedChange {
  changes: MeetingChanges;
  detail?: AuditDetail;
}

/**
 * The frame of every change to a planned meeting: locks it, compares the version it was based on, writes the change
 * with its audit row, and plans its mails anew, in one transaction.
 */
@Injectable()
export class MeetingChangeService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly meetings: MeetingRepository,
    private readonly replan: ReplanService,
  ) {}

  /**
   * Changes a meeting. `decide` sees it locked and says what to write, or what stands in the way.
   * @param yours the request as it came; it is handed back with 409 `meeting.changed`.
   */
  async change(
    caller: Caller,
    meetingId: string,
    yours: { version: number },
    action: string,
    decide: (tx: Transaction, meeting: Meeting) => Promise<Result<DecidedChange, MeetingError>>,
  ): Promise<Result<MeetingView, MeetingError | KeyReused>> {
    try {
      return await this.changeLocked(caller, meetingId, yours, action, decide);
    } catch (error) {
      if (violatedConstraint(error) !== MEETING_ONCE) throw error;
      return fail(meetingError('meeting.exists'));
    }
  }

  private changeLocked(
    caller: Caller,
    meetingId: string,
    yours: { version: number },
    action: string,
    decide: (tx: Transaction, meeting: Meeting) => Promise<Result<DecidedChange, MeetingError>>,
  ): Promise<Result<MeetingView, MeetingError | KeyReused>> {
    return this.write.run(caller, async (tx) => {
      const meeting = await this.meetings.lock(tx, meetingId);
      if (!meeting) return fail(meetingError('meeting.missing'));
      const refused = refusal(meeting, yours);
      if (refused) return fail(refused);
      const decided = await decide(tx, meeting);
      if (!decided.ok) return decided;
      const { changes, detail } = decided.value;
      const changed = await this.meetings.update(tx, meetingId, yours.version, changes);
      if (!changed) return fail(meetingChanged(meetingView(meeting), yours));
      await this.replan.replan(tx, { type: 'meeting', id: meetingId });
      const audit = { action, subjectType: 'meeting', subjectId: meetingId, ...(detail ? { detail } : {}) };
      return ok({ value: meetingView(changed), audit });
    });
  }
}

/** Why a meeting cannot be changed on the strength of what the caller has read. */
function refusal(meeting: Meeting, yours: { version: number }): MeetingError | undefined {
  if (meeting.version !== yours.version) return meetingChanged(meetingView(meeting), yours);
  if (meeting.status === 'cancelled') return meetingError('meeting.cancelled');
  if (meeting.status === 'held') return meetingError('meeting.held');
  return undefined;
}
