import * as z from 'zod';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { meetingErrors } from '../meetings/meeting.errors';
import { observersAndMembers, staff } from '../permissions/role-groups';
import { meetingOrderSchema } from '../meetings/meeting.schema';
import { updateAgendaSchema } from './agenda.schema';
import { agendaView } from './agenda.view';

const path = '/municipalities/:municipality/meetings/:meetingId/agenda';
const params = z.strictObject({ meetingId: idSchema });

export const getAgenda = entry({
  name: 'agendas.get',
  summary: 'Shows a meeting’s agenda, with the time at which each item starts.',
  method: 'GET',
  path,
  access: observersAndMembers,
  params,
  status: 200,
  view: agendaView,
  errors: only(meetingErrors, 'meeting.missing'),
});

export const updateAgenda = entry({
  name: 'agendas.update',
  summary: 'Replaces a meeting’s agenda; an overrun is stated, never refused.',
  method: 'PUT',
  path,
  access: staff,
  params,
  body: updateAgendaSchema,
  status: 200,
  view: agendaView,
  errors: only(
    meetingErrors,
    'meeting.missing',
    'meeting.changed',
    'meeting.cancelled',
    'meeting.held',
    'agenda.presenter-missing',
  ),
});

export const tellAgenda = entry({
  name: 'agendas.tell',
  summary: 'Tells those who were sent another agenda what has changed in it.',
  method: 'POST',
  path: `${path}/tell`,
  access: staff,
  params,
  mail: 'ordered',
  body: meetingOrderSchema,
  status: 200,
  view: agendaView,
  errors: only(
    meetingErrors,
    'meeting.missing',
    'meeting.changed',
    'meeting.cancelled',
    'meeting.held',
    'meeting.started',
    'agenda.nobody-to-tell',
  ),
});
