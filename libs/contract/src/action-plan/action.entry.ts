import * as z from 'zod';
import { seatErrors } from '../bodies/seat.errors';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageView } from '../entry/page.schema';
import { organisationErrors } from '../organisations/organisation.errors';
import { observersAndMembers, staffAndMembers } from '../permissions/role-groups';
import { actionErrors } from './action.errors';
import {
  countActionsSchema,
  createActionSchema,
  downloadActionsSchema,
  handOverActionSchema,
  listActionsSchema,
  updateActionSchema,
} from './action.schema';
import { loggedActionView } from './action-log.view';
import { actionCountsView, actionView, listedActionView } from './action.view';

const path = '/municipalities/:municipality/actions';
const params = z.strictObject({ actionId: idSchema });

export const listActions = entry({
  name: 'actions.list',
  summary:
    'Lists actions by the day they are due, or by how they fit words; to members those of the bodies they sit on.',
  method: 'GET',
  path,
  access: observersAndMembers,
  query: listActionsSchema,
  status: 200,
  view: pageView(listedActionView),
  errors: {},
});

export const downloadActions = entry({
  name: 'actions.download',
  summary: 'Hands out those that are listed as a table for a spreadsheet (CSV).',
  method: 'GET',
  path: '/municipalities/:municipality/action-table',
  access: observersAndMembers,
  query: downloadActionsSchema,
  status: 200,
  download: true,
  errors: {},
});

export const getActionCounts = entry({
  name: 'action-counts.get',
  summary: 'Tells how many actions are open, overdue, silent and ended, of those that are listed.',
  method: 'GET',
  path: '/municipalities/:municipality/action-counts',
  access: observersAndMembers,
  query: countActionsSchema,
  status: 200,
  view: actionCountsView,
  errors: {},
});

export const getAction = entry({
  name: 'actions.get',
  summary: 'Shows an action.',
  method: 'GET',
  path: `${path}/:actionId`,
  access: observersAndMembers,
  params,
  status: 200,
  view: actionView,
  errors: only(actionErrors, 'action.missing'),
});

export const createAction = entry({
  name: 'actions.create',
  summary: 'Adds an action for a goal of the plan that holds, in the charge of a seat; a member’s own.',
  method: 'POST',
  path,
  access: staffAndMembers,
  body: createActionSchema,
  status: 201,
  view: actionView,
  errors: {
    ...only(actionErrors, 'goal.missing', 'action.plan-superseded', 'seat.not-yours', 'unit.missing'),
    ...only(seatErrors, 'seat.missing', 'seat.ended'),
    ...only(organisationErrors, 'organisation.missing'),
  },
});

export const updateAction = entry({
  name: 'actions.update',
  summary:
    'Changes what an action is, or gives it another goal of its plan; a member that of their own seats.',
  method: 'PATCH',
  path: `${path}/:actionId`,
  access: staffAndMembers,
  params,
  body: updateActionSchema,
  status: 200,
  view: actionView,
  errors: {
    ...only(
      actionErrors,
      'action.missing',
      'action.changed',
      'action.plan-superseded',
      'action.due-before-start',
      'goal.missing',
      'seat.not-yours',
      'unit.missing',
    ),
    ...only(organisationErrors, 'organisation.missing'),
  },
});

export const handOverAction = entry({
  name: 'actions.hand-over',
  summary:
    'Makes another seat of the body responsible for an action; its log keeps who was. A member among their own seats.',
  method: 'POST',
  path: `${path}/:actionId/hand-over`,
  access: staffAndMembers,
  params,
  body: handOverActionSchema,
  status: 200,
  view: loggedActionView,
  errors: {
    ...only(
      actionErrors,
      'action.missing',
      'action.changed',
      'action.plan-superseded',
      'seat.responsible-already',
      'seat.not-yours',
    ),
    ...only(seatErrors, 'seat.missing', 'seat.ended'),
  },
});
