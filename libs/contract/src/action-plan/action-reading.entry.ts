import * as z from 'zod';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageView } from '../entry/page.schema';
import { observersAndMembers, staffAndMembers } from '../permissions/role-groups';
import { actionErrors } from './action.errors';
import { createReadingSchema, listReadingsSchema } from './action-log.schema';
import { loggedActionView } from './action-log.view';
import { readingView } from './action.view';

const path = '/municipalities/:municipality/actions/:actionId/readings';
const params = z.strictObject({ actionId: idSchema });

export const listReadings = entry({
  name: 'action-readings.list',
  summary: 'Lists what an action’s indicator was found to be, by day: of several readings of a day the last.',
  method: 'GET',
  path,
  access: observersAndMembers,
  params,
  query: listReadingsSchema,
  status: 200,
  view: pageView(readingView),
  errors: only(actionErrors, 'action.missing'),
});

export const createReading = entry({
  name: 'action-readings.create',
  summary: 'Logs a reading of an action’s indicator; it counts from then on for its day.',
  method: 'POST',
  path,
  access: staffAndMembers,
  params,
  body: createReadingSchema,
  status: 201,
  view: loggedActionView,
  errors: only(
    actionErrors,
    'action.missing',
    'action.changed',
    'action.plan-superseded',
    'seat.not-yours',
    'action.no-indicator',
    'reading.not-whole',
    'reading.in-the-future',
  ),
});
