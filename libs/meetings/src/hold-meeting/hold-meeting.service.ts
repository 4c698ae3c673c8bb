import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { type Caller, Clock, type KeyReused } from '@samsyn/platform';
import { type MeetingError, meetingError } from '../meeting.errors';
import { MeetingChangeService } from '../meeting-change.service';
import type { MeetingView } from '../meeting-view';

/** Marks a meeting as held, which settles its half-year's obligation. Only a person says so. */
@Injectable()
export class HoldMeetingService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly clock: Clock,
  ) {}

  hold(
    caller: Caller,
    meetingId: string,
    request: { version: number },
  ): Promise<Result<MeetingView, MeetingError | KeyReused>> {
    return this.changes.change(caller, meetingId, request, 'meeting.held', async (_tx, meeting) => {
      if (this.clock.now() < meeting.startsAt) return fail(meetingError('meeting.not-started'));
      return ok({ changes: { status: 'held' } });
    });
  }
}
