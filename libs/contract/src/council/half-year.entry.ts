import * as z from 'zod';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { pageView } from '../entry/page.schema';
import { coordinators, observersAndMembers } from '../permissions/role-groups';
import { halfYearErrors } from './half-year.errors';
import { halfYearNameSchema, halfYearsQuerySchema, waiveHalfYearSchema } from './half-year.schema';
import { halfYearView, waiverView } from './half-year.view';

const path = '/municipalities/:municipality/council/half-years';
const params = z.strictObject({ halfYear: halfYearNameSchema });

export const listHalfYears = entry({
  name: 'half-years.list',
  summary:
    'Lists the council’s half-years with their meetings, oldest first: planned, at risk, held, missed.',
  method: 'GET',
  path,
  access: observersAndMembers,
  query: halfYearsQuerySchema,
  status: 200,
  view: pageView(halfYearView),
  errors: only(halfYearErrors, 'council.missing'),
});

export const waiveHalfYear = entry({
  name: 'half-years.waive',
  summary: 'Decides, with a reason, that a half-year needs no meeting.',
  method: 'POST',
  path: `${path}/:halfYear/waiver`,
  access: coordinators,
  params,
  body: waiveHalfYearSchema,
  status: 201,
  view: waiverView,
  errors: only(halfYearErrors, 'council.missing', 'half-year.waived'),
});

export const removeWaiver = entry({
  name: 'half-years.remove-waiver',
  summary: 'Takes the waiver of a half-year back.',
  method: 'DELETE',
  path: `${path}/:halfYear/waiver`,
  access: coordinators,
  params,
  status: 204,
  errors: only(halfYearErrors, 'council.missing', 'waiver.missing'),
});
