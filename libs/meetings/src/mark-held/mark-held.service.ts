import { Injectable } from '@nestjs/common';
import { fail, type MeetingOrder, type MeetingView, ok } from '@samsyn/contract';
import { type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { type ChangeRefused, MeetingChangeService } from '../meeting-change.service';
import { viewOfMeeting } from '../meeting.entity';

/** Marks a meeting as held, which meets its half-year's obligation, and takes that back. Only a person says so. */
@Injectable()
export class MarkHeldService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly clock: Clock,
  ) {}

  markHeld(
    caller: Caller,
    meetingId: string,
    yours: MeetingOrder,
  ): WriteResult<MeetingView, ChangeRefused | 'meeting.not-started'> {
    return this.changes.change(caller, meetingId, yours, {
      action: 'meeting.held',
      decide: async (_tx, { startsAt }) =>
        this.clock.now() < startsAt
          ? fail({ code: 'meeting.not-started' })
          : ok({ edits: { status: 'held' } }),
      viewOf: viewOfMeeting,
    });
  }

  /** Nobody has been told that it was held, so nobody is told that it was not; the half-year is open again. */
  unmarkHeld(
    caller: Caller,
    meetingId: string,
    yours: MeetingOrder,
  ): WriteResult<
    MeetingView,
    'meeting.missing' | 'meeting.changed' | 'meeting.cancelled' | 'meeting.not-held'
  > {
    return this.changes.changeAny(caller, meetingId, yours, {
      action: 'meeting.not-held',
      decide: async (_tx, { status }) => {
        if (status === 'held') return ok({ edits: { status: 'planned' } });
        return fail({ code: status === 'cancelled' ? 'meeting.cancelled' : 'meeting.not-held' });
      },
      viewOf: viewOfMeeting,
    });
  }
}
