import * as z from 'zod';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageView } from '../entry/page.schema';
import { observersAndMembers, staff } from '../permissions/role-groups';
import { meetingErrors } from './meeting.errors';
import { replyErrors } from './reply.errors';
import { registerReplySchema } from './reply.schema';
import { participantReplyView, recordedReplyView, registeredReplyView } from './reply.view';

const path = '/municipalities/:municipality/meetings/:meetingId/replies';
const params = z.strictObject({ meetingId: idSchema });

export const listReplies = entry({
  name: 'replies.list',
  summary: 'Lists everyone invited to a meeting with their replies, those who are missing too.',
  method: 'GET',
  path,
  access: observersAndMembers,
  params,
  status: 200,
  view: pageView(participantReplyView),
  errors: only(meetingErrors, 'meeting.missing'),
});

export const listSeatReplies = entry({
  name: 'replies.history',
  summary:
    'Lists everything that was ever replied for a seat at a meeting, in order, with who registered it.',
  method: 'GET',
  path: '/municipalities/:municipality/meetings/:meetingId/seats/:seatId/replies',
  access: staff,
  params: params.extend({ seatId: idSchema }),
  status: 200,
  view: pageView(recordedReplyView),
  errors: { ...only(meetingErrors, 'meeting.missing'), ...only(replyErrors, 'participant.missing') },
});

export const registerReply = entry({
  name: 'replies.register',
  summary: 'Registers a reply on someone’s behalf, with how it came.',
  method: 'POST',
  path,
  access: staff,
  params,
  body: registerReplySchema,
  status: 201,
  view: registeredReplyView,
  errors: {
    ...only(meetingErrors, 'meeting.missing', 'meeting.cancelled', 'meeting.held', 'meeting.started'),
    ...replyErrors,
  },
});
