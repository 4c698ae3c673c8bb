import { Injectable } from '@nestjs/common';
import { type MeetingView, ok, type UpdateMeeting } from '@samsyn/contract';
import { type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { type ChangeRefused, MeetingChangeService } from '../meeting-change.service';
import { viewOfMeeting } from '../meeting.entity';
import { nextRevision } from '../next-revision.rules';
import { placeAfter } from './place-after.rules';

/** Renames a meeting or changes its room. Either raises SEQUENCE and is told at once, once; replies stand. */
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
        const title = yours.title ?? meeting.title;
        const isRenamed = title !== meeting.title;
        const changedAt = this.clock.now();
        const revised = { ...nextRevision(meeting, changedAt), changedAt, changeReason: null };
        return ok({
          edits: { title, ...place, ...(isAnother || isRenamed ? revised : {}) },
          detail: { place: isAnother, title: isRenamed },
        });
      },
      viewOf: viewOfMeeting,
    });
  }
}
