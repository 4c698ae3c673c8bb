import * as z from 'zod';
import { entry } from '../entry/entry';
import { idSchema } from '../entry/id.schema';
import { observers } from '../permissions/role-groups';
import { taskErrors } from './task.errors';
import { presentTasksView, taskView } from './task.view';

export const getTask = entry({
  name: 'tasks.get',
  summary: 'Shows how far long work has come, such as planning mails anew after a change of a body’s timing.',
  method: 'GET',
  path: '/municipalities/:municipality/tasks/:taskId',
  access: [...observers, 'administrator'],
  params: z.strictObject({ taskId: idSchema }),
  status: 200,
  view: taskView,
  errors: taskErrors,
});

export const listTasks = entry({
  name: 'tasks.list',
  summary:
    'Lists the long work that goes on in the municipality, what has ended within a minute, and what could not all be done within the hour.',
  method: 'GET',
  path: '/municipalities/:municipality/tasks',
  access: [...observers, 'administrator'],
  status: 200,
  view: presentTasksView,
  errors: {},
});
