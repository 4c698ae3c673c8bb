import { Injectable } from '@nestjs/common';
import { type CancelMeeting, type MeetingView, ok } from '@samsyn/contract';
import { type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { type ChangeRefused, MeetingChangeService } from '../meeting-change.service';
import { viewOfMeeting } from '../meeting.entity';

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
      decide: async (_tx, { revision }) =>
        ok({
          edits: {
            status: 'cancelled',
            revision: revision + 1,
            cancelledAt: this.clock.now(),
            cancelReason: yours.reason ?? null,
          },
        }),
      viewOf: viewOfMeeting,
    });
  }
}
