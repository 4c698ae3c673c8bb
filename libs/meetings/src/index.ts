export { MeetingsModule } from './meetings.module';
export { type MeetingDay, MeetingRepository } from './meeting.repository';
export { meetingListSql } from './list-meetings/list-meetings.service';
