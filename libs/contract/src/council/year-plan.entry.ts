import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { staff } from '../permissions/role-groups';
import { yearPlanErrors } from './year-plan.errors';
import { storeYearPlanSchema, yearPlanQuerySchema } from './year-plan.schema';
import { storedYearPlanView, yearPlanView } from './year-plan.view';

const path = '/municipalities/:municipality/year-plan';

export const getYearPlan = entry({
  name: 'year-plan.get',
  summary:
    'Proposes dates for a year, of all bodies: as last year, clear of days off, breaks and each other, each with its reasons.',
  method: 'GET',
  path,
  access: staff,
  query: yearPlanQuerySchema,
  status: 200,
  view: yearPlanView,
  errors: only(yearPlanErrors, 'year-plan.over'),
});

export const storeYearPlan = entry({
  name: 'year-plan.store',
  summary:
    'Stores the dates of a year as meetings, all or none, and sends each person one mail with all of theirs.',
  method: 'POST',
  path,
  access: staff,
  mail: 'ordered',
  body: storeYearPlanSchema,
  status: 201,
  view: storedYearPlanView,
  errors: only(yearPlanErrors, 'year-plan.outdated', 'year-plan.impossible-date'),
});
