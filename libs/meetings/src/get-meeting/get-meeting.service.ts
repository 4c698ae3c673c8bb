import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { type MeetingError, meetingError } from '../meeting.errors';
import { MeetingRepository } from '../meeting.repository';
import { type MeetingView, meetingView } from '../meeting-view';

/** One meeting. */
@Injectable()
export class GetMeetingService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingRepository,
  ) {}

  get(scope: MunicipalityScope, id: string): Promise<Result<MeetingView, MeetingError>> {
    return this.database.transaction(scope, async (tx) => {
      const meeting = await this.meetings.get(tx, id);
      return meeting ? ok(meetingView(meeting)) : fail(meetingError('meeting.missing'));
    });
  }
}
