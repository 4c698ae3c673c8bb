import { Injectable } from '@nestjs/common';
import { type CancelMeeting, type MeetingView, ok } from '@samsyn/contract';
import { type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { type ChangeRefused, MeetingChangeService } from '../meeting-change.service';
import { viewOfMeeting } from '../meeting.entity';
import { nextRevision } from '../next-revision.rules';

/** Cancels a meeting: whoever was told of it is told at once, and everything else planned for it is withdrawn. */
@Injectable()
export class CancelMeetingService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly clock: Clock,
  ) {}

  cancel(caller: Caller, meetingId: string, yours: CancelMeeting): WriteResult<MeetingView, ChangeRefused> {
    return this.changes.change(caller, meetingId, yours, {
      action: 'meeting.cancelled',
      decide: async (_tx, meeting) => {
        const cancelledAt = this.clock.now();
        const edits = {
          ...nextRevision(meeting, cancelledAt),
          status: 'cancelled' as const,
          cancelledAt,
          cancelReason: yours.reason ?? null,
        };
        return ok({ edits });
      },
      viewOf: viewOfMeeting,
    });
  }
}
