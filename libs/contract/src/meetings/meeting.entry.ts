import * as z from 'zod';
import { bodyErrors } from '../bodies/body.errors';
import { confirmable } from '../entry/confirmable';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { frameErrors } from '../entry/frame.errors';
import { idSchema } from '../entry/id.schema';
import { pageView } from '../entry/page.schema';
import { observersAndMembers, staff } from '../permissions/role-groups';
import { meetingErrors } from './meeting.errors';
import {
  cancelMeetingSchema,
  listMeetingsSchema,
  meetingOrderSchema,
  orderChaseSchema,
  rescheduleMeetingSchema,
  scheduleMeetingSchema,
  updateMeetingSchema,
} from './meeting.schema';
import { chaseView, listedMeetingView, meetingView, timedMeetingView } from './meeting.view';

const path = '/municipalities/:municipality/meetings';
const params = z.strictObject({ meetingId: idSchema });

/** What may keep a meeting from taking place at a time. */
const timeErrors = only(
  meetingErrors,
  'meeting.exists',
  'meeting.in-the-past',
  'meeting.ends-before-start',
  'meeting.deadline-after-meeting',
  'meeting.deadline-passed',
  'meeting.deadline-other-year',
  'time.absent',
  'time.twice',
);
/** Only a planned meeting is changed, by who has read it as it is. */
const changeErrors = only(
  meetingErrors,
  'meeting.missing',
  'meeting.changed',
  'meeting.cancelled',
  'meeting.held',
);

export const listMeetings = entry({
  name: 'meetings.list',
  summary: 'Lists meetings in the order they happen; a member is shown those of the bodies they sit on.',
  method: 'GET',
  path,
  access: observersAndMembers,
  query: listMeetingsSchema,
  status: 200,
  view: pageView(listedMeetingView),
  errors: {},
});

export const scheduleMeeting = entry({
  name: 'meetings.schedule',
  summary: 'Schedules a meeting of a body: every seat takes part, and its mails are planned.',
  method: 'POST',
  path,
  access: staff,
  mail: 'follows',
  body: confirmable(scheduleMeetingSchema),
  status: 201,
  view: timedMeetingView,
  errors: {
    ...only(bodyErrors, 'body.missing'),
    ...timeErrors,
    ...only(meetingErrors, 'agenda.presenter-missing', 'meeting.nobody-to-notify'),
  },
});

export const getMeeting = entry({
  name: 'meetings.get',
  summary: 'Shows a meeting.',
  method: 'GET',
  path: `${path}/:meetingId`,
  access: observersAndMembers,
  params,
  status: 200,
  view: meetingView,
  errors: only(meetingErrors, 'meeting.missing'),
});

export const updateMeeting = entry({
  name: 'meetings.update',
  summary: 'Renames a meeting or changes its room; either is told at once, once, and replies stand.',
  method: 'PATCH',
  path: `${path}/:meetingId`,
  access: staff,
  params,
  mail: 'follows',
  body: confirmable(updateMeetingSchema),
  status: 200,
  view: meetingView,
  errors: changeErrors,
});

export const orderNotice = entry({
  name: 'meetings.order-notice',
  summary: 'Sends the notice now instead of on its day.',
  method: 'POST',
  path: `${path}/:meetingId/notice`,
  access: staff,
  params,
  mail: 'ordered',
  body: meetingOrderSchema,
  status: 200,
  view: meetingView,
  errors: { ...changeErrors, ...only(meetingErrors, 'meeting.started', 'meeting.nobody-to-notify') },
});

export const rescheduleMeeting = entry({
  name: 'meetings.reschedule',
  summary: 'Gives a meeting another time, of which everyone is told and asked anew.',
  method: 'POST',
  path: `${path}/:meetingId/reschedule`,
  access: staff,
  params,
  mail: 'ordered',
  body: rescheduleMeetingSchema,
  status: 200,
  view: timedMeetingView,
  errors: { ...changeErrors, ...timeErrors },
});

export const cancelMeeting = entry({
  name: 'meetings.cancel',
  summary: 'Cancels a meeting: whoever was told of it is told at once.',
  method: 'POST',
  path: `${path}/:meetingId/cancel`,
  access: staff,
  params,
  mail: 'ordered',
  body: cancelMeetingSchema,
  status: 200,
  view: meetingView,
  errors: changeErrors,
});

export const markMeetingHeld = entry({
  name: 'meetings.mark-held',
  summary: 'Marks a meeting as held, once it has started.',
  method: 'POST',
  path: `${path}/:meetingId/hold`,
  access: staff,
  params,
  body: meetingOrderSchema,
  status: 200,
  view: meetingView,
  errors: { ...changeErrors, ...only(meetingErrors, 'meeting.not-started') },
});

export const unmarkMeetingHeld = entry({
  name: 'meetings.unmark-held',
  summary: 'Takes back that a meeting was held: whether it was is open again, and it can be cancelled.',
  method: 'POST',
  path: `${path}/:meetingId/hold/undo`,
  access: staff,
  params,
  body: meetingOrderSchema,
  status: 200,
  view: meetingView,
  errors: only(meetingErrors, 'meeting.missing', 'meeting.changed', 'meeting.cancelled', 'meeting.not-held'),
});

export const orderChase = entry({
  name: 'meetings.order-chase',
  summary:
    'Chases those who have not replied, now; whoever has had a mail within a day is asked about first.',
  method: 'POST',
  path: `${path}/:meetingId/chase`,
  access: staff,
  params,
  mail: 'ordered',
  body: confirmable(orderChaseSchema).optional(),
  status: 200,
  view: chaseView,
  errors: {
    ...only(frameErrors, 'confirmation.needed'),
    ...only(
      meetingErrors,
      'meeting.missing',
      'meeting.cancelled',
      'meeting.held',
      'meeting.started',
      'meeting.nobody-to-chase',
      'meeting.notice-not-sent',
      'meeting.chased-recently',
    ),
  },
});
