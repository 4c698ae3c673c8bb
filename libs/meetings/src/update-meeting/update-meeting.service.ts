import { Injectable } from '@nestjs/common';
import { type MeetingView, ok, type UpdateMeeting } from '@samsyn/contract';
import { type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { type ChangeRefused, MeetingChangeService } from '../meeting-change.service';
import { viewOfMeeting } from '../meeting.entity';
import { placeAfter } from './place-after.rules';

/** Renames a meeting or changes its room. A new room raises SEQUENCE and is told at once; replies stand. */
@Injectable()
export class UpdateMeetingService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly clock: Clock,
  ) {}

  update(caller: Caller, meetingId: string, yours: UpdateMeeting): WriteResult<MeetingView, ChangeRefused> {
    return this.changes.change(caller, meetingId, yours, {
      action: 'meeting.updated',
      decide: async (_tx, meeting) => {
        const { place, isAnother } = placeAfter(meeting, yours);
        const revised = { revision: meeting.revision + 1, changedAt: this.clock.now(), changeReason: null };
        return ok({
          edits: { title: yours.title ?? meeting.title, ...place, ...(isAnother ? revised : {}) },
          detail: { place: isAnother, title: yours.title !== undefined },
        });
      },
      viewOf: viewOfMeeting,
    });
  }
}
