import * as z from 'zod';
import { confirmable } from '../entry/confirmable';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQueryShape, pageView } from '../entry/page.schema';
import { everyone, settingsKeepers } from '../permissions/role-groups';
import { calendarPeriodErrors } from './calendar-period.errors';
import {
  calendarPeriodKindSchema,
  createCalendarPeriodSchema,
  updateCalendarPeriodSchema,
} from './calendar-period.schema';
import {
  calendarPeriodView,
  changedCalendarPeriodView,
  removedCalendarPeriodView,
} from './calendar-period.view';

const path = '/municipalities/:municipality/calendar';
const params = z.strictObject({ periodId: idSchema });

export const listCalendar = entry({
  name: 'calendar.list',
  summary:
    'Lists the municipality’s own days off, school breaks and quiet periods: the yearly first, then by date.',
  method: 'GET',
  path,
  access: everyone,
  query: z.strictObject({ ...pageQueryShape('text', 'uuid'), kind: calendarPeriodKindSchema.optional() }),
  status: 200,
  view: pageView(calendarPeriodView),
  errors: {},
});

export const createCalendarPeriod = entry({
  name: 'calendar.create',
  summary:
    'Adds days off, a school break or a quiet period, once or for every year; a task plans mails anew.',
  method: 'POST',
  path,
  access: settingsKeepers,
  mail: 'follows',
  body: confirmable(createCalendarPeriodSchema),
  status: 201,
  view: changedCalendarPeriodView,
  errors: only(calendarPeriodErrors, 'calendar.closed'),
});

export const updateCalendarPeriod = entry({
  name: 'calendar.update',
  summary: 'Changes a period of the calendar; a task plans mails anew.',
  method: 'PATCH',
  path: `${path}/:periodId`,
  access: settingsKeepers,
  params,
  mail: 'follows',
  body: confirmable(updateCalendarPeriodSchema),
  status: 200,
  view: changedCalendarPeriodView,
  errors: calendarPeriodErrors,
});

export const removeCalendarPeriod = entry({
  name: 'calendar.remove',
  summary: 'Takes a period out of the calendar; a task plans mails anew.',
  // no DELETE, which has no body to be confirmed in
  method: 'POST',
  path: `${path}/:periodId/remove`,
  access: settingsKeepers,
  params,
  mail: 'follows',
  body: confirmable(z.strictObject({})).optional(),
  status: 200,
  view: removedCalendarPeriodView,
  errors: only(calendarPeriodErrors, 'calendar-period.missing'),
});
