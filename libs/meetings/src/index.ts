export { MeetingsModule } from './meetings.module';
export { type MeetingFollower, MeetingFollowers } from './meeting-followers';
export { type MeetingDay, MeetingRepository } from './meeting.repository';
export { meetingListSql } from './list-meetings/list-meetings.service';
export { ScheduleMeetingService } from './schedule-meeting/schedule-meeting.service';
export {
  type ComingSeat,
  type Decline,
  type MeetingOfBody,
  type MeetingWithSeats,
  MeetingsWithSeatsRepository,
} from './who-comes/meetings-with-seats.repository';
