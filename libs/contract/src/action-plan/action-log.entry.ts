import * as z from 'zod';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageView } from '../entry/page.schema';
import { observersAndMembers, staffAndMembers } from '../permissions/role-groups';
import { seatErrors } from '../bodies/seat.errors';
import { fileErrors, incomingFileErrors } from '../files/file.errors';
import { actionErrors } from './action.errors';
import { listActionLogSchema, logActionSchema } from './action-log.schema';
import { actionLogEntryView, loggedActionView, seatLogEntryView } from './action-log.view';

const path = '/municipalities/:municipality/actions/:actionId/log';
const params = z.strictObject({ actionId: idSchema });

export const listActionLog = entry({
  name: 'action-log.list',
  summary: 'Lists what was logged about an action, the latest first.',
  method: 'GET',
  path,
  access: observersAndMembers,
  params,
  query: listActionLogSchema,
  status: 200,
  view: pageView(actionLogEntryView),
  errors: only(actionErrors, 'action.missing'),
});

export const listSeatLog = entry({
  name: 'action-log.of-seat',
  summary: 'Lists what was logged about actions while a seat was responsible for them, the latest first.',
  method: 'GET',
  path: '/municipalities/:municipality/bodies/:bodyId/seats/:seatId/action-log',
  access: observersAndMembers,
  params: z.strictObject({ bodyId: idSchema, seatId: idSchema }),
  query: listActionLogSchema,
  status: 200,
  view: pageView(seatLogEntryView),
  errors: only(seatErrors, 'seat.missing'),
});

export const logAction = entry({
  name: 'action-log.log',
  summary:
    'Logs a line, a new status or last day, or a reading, with a file or without; a member about the actions of their own seats.',
  method: 'POST',
  path,
  access: staffAndMembers,
  params,
  body: logActionSchema,
  upload: { field: 'attachment', required: false },
  status: 201,
  view: loggedActionView,
  errors: {
    ...only(
      actionErrors,
      'action.missing',
      'action.changed',
      'action.plan-superseded',
      'seat.not-yours',
      'action.due-before-start',
      'action.nothing-logged',
      'action.no-indicator',
      'reading.not-whole',
      'reading.in-the-future',
      'entry.missing',
      'entry.not-yours',
    ),
    ...incomingFileErrors,
  },
});

export const openActionFile = entry({
  name: 'action-files.open',
  summary: 'Hands out a file that was attached to what was logged about an action.',
  method: 'GET',
  path: '/municipalities/:municipality/actions/:actionId/files/:fileId',
  access: observersAndMembers,
  params: params.extend({ fileId: idSchema }),
  status: 200,
  download: true,
  errors: { ...only(actionErrors, 'action.missing'), ...only(fileErrors, 'file.missing') },
});
