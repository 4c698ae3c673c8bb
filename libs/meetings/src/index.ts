export { type AgendaFollowUp, AgendaFollowUps } from './agenda/agenda-follow-ups';
export { MeetingsModule } from './meetings.module';
export { type MeetingFollower, MeetingFollowers } from './meeting-followers';
export { Meeting } from './meeting.entity';
export { meetingConstraints, type MeetingDay, MeetingRepository } from './meeting.repository';
export { meetingListSql } from './list-meetings/list-meetings.service';
export { type AddedMeeting, ScheduleMeetingService } from './schedule-meeting/schedule-meeting.service';
export { meetingDeadlines, meetingInstants } from './meeting-time/meeting-time.rules';
export { usualTitle } from './meeting-time/meeting-title.rules';
export { dayWarnings, meetingWarnings } from './meeting-warnings/meeting-warnings.rules';
export {
  type ComingSeat,
  type Decline,
  type HeldMeeting,
  type MeetingOfBody,
  type MeetingWithSeats,
  MeetingsWithSeatsRepository,
} from './who-comes/meetings-with-seats.repository';
