import * as z from 'zod';
import { entry } from '../entry/entry';
import { idSchema } from '../entry/id.schema';
import { observers } from '../permissions/role-groups';
import { taskErrors } from './task.errors';
import { taskView } from './task.view';

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
