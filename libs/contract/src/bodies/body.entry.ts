import * as z from 'zod';
import { confirmable } from '../entry/confirmable';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { coordinators, observersAndMembers } from '../permissions/role-groups';
import { bodyErrors } from './body.errors';
import { createBodySchema, updateBodySchema } from './body.schema';
import { bodyView, changedBodyView } from './body.view';

const path = '/municipalities/:municipality/bodies';
const params = z.strictObject({ bodyId: idSchema });

export const listBodies = entry({
  name: 'bodies.list',
  summary: 'Lists the councils and working groups, by name; a member is shown those they sit on.',
  method: 'GET',
  path,
  access: observersAndMembers,
  query: pageQuery('text', 'uuid'),
  status: 200,
  view: pageView(bodyView),
  errors: {},
});

export const createBody = entry({
  name: 'bodies.create',
  summary: 'Adds a council or a working group.',
  method: 'POST',
  path,
  access: coordinators,
  body: createBodySchema,
  status: 201,
  view: bodyView,
  errors: only(bodyErrors, 'body.exists'),
});

export const getBody = entry({
  name: 'bodies.get',
  summary: 'Shows a body with its timing and standing agenda.',
  method: 'GET',
  path: `${path}/:bodyId`,
  access: observersAndMembers,
  params,
  status: 200,
  view: bodyView,
  errors: only(bodyErrors, 'body.missing'),
});

export const updateBody = entry({
  name: 'bodies.update',
  summary:
    'Changes a body’s name, timing, weeks before a half-year is at risk, or standing agenda; a task plans mails anew.',
  method: 'PATCH',
  path: `${path}/:bodyId`,
  access: coordinators,
  params,
  mail: 'follows',
  body: confirmable(updateBodySchema),
  status: 200,
  view: changedBodyView,
  errors: bodyErrors,
});
