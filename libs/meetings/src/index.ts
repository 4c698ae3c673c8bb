export { MeetingsModule } from './meetings.module';
export { type MeetingDay, MeetingRepository } from './meeting.repository';
export { type MeetingView } from './meeting-view';
export { LIST_MEETINGS_SQL } from './list-meetings/list-meetings.service';
