import { Injectable } from '@nestjs/common';
import { ok, type Result, type UpdateMeeting } from '@samsyn/contract';
import { type Caller, Clock, type KeyReused } from '@samsyn/platform';
import type { MeetingError } from '../meeting.errors';
import { MeetingChangeService } from '../meeting-change.service';
import type { MeetingView } from '../meeting-view';
import { placeChanges } from './place-changes.rules';

/** Renames a meeting or changes its room. A new room raises SEQUENCE and is told at once; replies stand. */
@Injectable()
export class UpdateMeetingService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly clock: Clock,
  ) {}

  update(
    caller: Caller,
    meetingId: string,
    request: UpdateMeeting,
  ): Promise<Result<MeetingView, MeetingError | KeyReused>> {
    return this.changes.change(caller, meetingId, request, 'meeting.updated', async (_tx, meeting) => {
      const place = placeChanges(meeting, request);
      return ok({
        changes: {
          title: request.title ?? meeting.title,
          ...place.changes,
          ...(place.moved
            ? { revision: meeting.revision + 1, changedAt: this.clock.now(), changeReason: null }
            : {}),
        },
        detail: { place: place.moved, title: request.title !== undefined },
      });
    });
  }
}
