import type { MeetingView } from './meeting-view';

/** Someone else changed the meeting meanwhile: both versions, so that nothing is lost. */
export interface MeetingChanged {
  code: 'meeting.changed';
  status: 409;
  detail: string;
  current: MeetingView;
  yours: unknown;
}

/** What can stand in the way of a change to a meeting, as it is told over HTTP. */
export type MeetingError =
  MeetingChanged | { code: MeetingErrorCode; status: number; detail: string; [extension: string]: unknown };

const failures = {
  'meeting.missing': [404, 'There is no such meeting'],
  'body.missing': [404, 'There is no such body'],
  'participant.missing': [404, 'There is no such participant at this meeting'],
  'meeting.exists': [409, 'The body has a meeting at that time already'],
  'meeting.cancelled': [409, 'The meeting has been cancelled'],
  'meeting.held': [409, 'The meeting has been held'],
  'meeting.in-the-past': [422, 'The meeting would start in the past'],
  'meeting.ends-before-start': [422, 'The meeting would end before it starts'],
  'meeting.deadline-after-meeting': [422, 'A last day lies after the meeting'],
  'meeting.not-started': [422, 'The meeting has not started yet'],
  'meeting.started': [422, 'The meeting has started'],
  'meeting.nobody-to-notify': [422, 'Every seat of the body is vacant'],
  'meeting.notice-not-sent': [422, 'The notice has not been sent, so nobody owes an answer'],
  'meeting.nobody-to-chase': [422, 'Everyone has answered'],
  'meeting.chased-recently': [409, 'Those who have not answered were chased less than twelve hours ago'],
  'time.absent': [422, 'The clocks skip that time that night'],
  'time.twice': [422, 'The clocks show that time twice that night'],
  'substitute.of-substitute': [422, 'A substitute cannot send another substitute'],
} as const satisfies Record<string, readonly [number, string]>;

export type MeetingErrorCode = keyof typeof failures;

/** The failure with this code, as a service returns it. */
export function meetingError(code: MeetingErrorCode, extensions: Record<string, unknown> = {}): MeetingError {
  const [status, detail] = failures[code];
  return { code, status, detail, ...extensions };
}

/** A stale version: what stands now, and what was asked for. */
export function meetingChanged(current: MeetingView, yours: unknown): MeetingChanged {
  return {
    code: 'meeting.changed',
    status: 409,
    detail: 'Someone has changed the meeting since you read it',
    current,
    yours,
  };
}
