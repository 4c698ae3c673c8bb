import * as z from 'zod';
import { conflictOver, errorsOf } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { meetingView } from './meeting.view';

/** Which of the last days that were asked for is meant. */
const extensions = { deadline: z.enum(['replyBy', 'contributionsBy', 'documentsBy']) };

/** What can stand in the way of a request about meetings. */
export const meetingErrors = errorsOf({
  'meeting.missing': { status: 404, detail: 'There is no such meeting' },
  'meeting.changed': conflictOver('the meeting', meetingView),
  'meeting.exists': {
    status: 409,
    detail: 'The body has a meeting at that time already',
    extensions: { meetingId: idSchema.optional() },
  },
  'meeting.cancelled': { status: 409, detail: 'The meeting has been cancelled' },
  'meeting.held': { status: 409, detail: 'The meeting has been held' },
  'meeting.not-held': { status: 409, detail: 'The meeting is not marked as held' },
  'meeting.in-the-past': { status: 422, detail: 'The meeting would start in the past' },
  'meeting.ends-before-start': {
    status: 422,
    detail: 'The meeting would end before it starts, or on the next day and more than twelve hours later',
  },
  'meeting.deadline-after-meeting': {
    status: 422,
    detail: 'A last day lies after the meeting',
    extensions,
  },
  'meeting.deadline-passed': { status: 422, detail: 'A last day has passed already', extensions },
  'meeting.deadline-other-year': {
    status: 422,
    detail: 'A last day lies a year or more before the meeting: is it the right year?',
    extensions,
  },
  'meeting.not-started': { status: 422, detail: 'The meeting has not started yet' },
  'meeting.started': { status: 422, detail: 'The meeting has started' },
  'meeting.nobody-to-notify': { status: 422, detail: 'Every seat of the body is vacant' },
  'meeting.notice-not-sent': {
    status: 422,
    detail: 'The notice has not been sent, so nobody owes a reply',
  },
  'meeting.nobody-to-chase': { status: 422, detail: 'Everyone has replied' },
  'meeting.chased-recently': {
    status: 409,
    detail: 'Those who have not replied were chased less than twelve hours ago',
  },
  'agenda.presenter-missing': {
    status: 422,
    detail: 'Somebody who is to present an item takes no part in the meeting',
  },
  'agenda.nobody-to-tell': { status: 422, detail: 'Nobody has been sent another agenda' },
  'time.absent': { status: 422, detail: 'The clocks skip that time that night' },
  'time.twice': { status: 422, detail: 'The clocks show that time twice that night' },
});
