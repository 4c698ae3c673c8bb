import * as z from 'zod';
import { bodyErrors } from '../bodies/body.errors';
import { confirmable } from '../entry/confirmable';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { coordinators, observers } from '../permissions/role-groups';
import { actionTimingErrors } from './action-timing.errors';
import { setActionTimingSchema } from './action-timing.schema';
import { actionTimingView, chosenActionTimingView } from './action-timing.view';

const path = '/municipalities/:municipality/bodies/:bodyId/action-timing';
const params = z.strictObject({ bodyId: idSchema });

export const getActionTiming = entry({
  name: 'action-timing.get',
  summary: 'Shows when a body is reminded of its actions, and whom.',
  method: 'GET',
  path,
  access: observers,
  params,
  status: 200,
  view: actionTimingView,
  errors: only(bodyErrors, 'body.missing'),
});

export const setActionTiming = entry({
  name: 'action-timing.set',
  summary: 'Chooses when a body is reminded of its actions, and whom; a task plans the mails anew.',
  method: 'PUT',
  path,
  access: coordinators,
  params,
  mail: 'follows',
  body: confirmable(setActionTimingSchema),
  status: 200,
  view: chosenActionTimingView,
  errors: { ...only(bodyErrors, 'body.missing'), ...actionTimingErrors },
});
