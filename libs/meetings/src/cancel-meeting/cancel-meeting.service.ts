import { Injectable } from '@nestjs/common';
import { type CancelMeeting, ok, type Result } from '@samsyn/contract';
import { type Caller, Clock, type KeyReused } from '@samsyn/platform';
import type { MeetingError } from '../meeting.errors';
import { MeetingChangeService } from '../meeting-change.service';
import type { MeetingView } from '../meeting-view';

/** Cancels a meeting: whoever was told of it is told at once, and everything else planned for it is withdrawn. */
@Injectable()
export class CancelMeetingService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly clock: Clock,
  ) {}

  cancel(
    caller: Caller,
    meetingId: string,
    request: CancelMeeting,
  ): Promise<Result<MeetingView, MeetingError | KeyReused>> {
    return this.changes.change(caller, meetingId, request, 'meeting.cancelled', async (_tx, meeting) =>
      ok({
        changes: {
          status: 'cancelled',
          revision: meeting.revision + 1,
          cancelledAt: this.clock.now(),
          cancelReason: request.reason ?? null,
        },
      }),
    );
  }
}
