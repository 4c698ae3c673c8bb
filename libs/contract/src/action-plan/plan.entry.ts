import * as z from 'zod';
import { bodyErrors } from '../bodies/body.errors';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { observersAndMembers, staff } from '../permissions/role-groups';
import { planErrors } from './plan.errors';
import { planProgressView } from './plan-progress.view';
import { createPlanSchema, updatePlanSchema } from './plan.schema';
import { planInFullView, planView } from './plan.view';

const path = '/municipalities/:municipality/plans';
const params = z.strictObject({ planId: idSchema });

export const listPlans = entry({
  name: 'plans.list',
  summary: 'Lists the action plans by title; a member is shown those of the bodies they sit on.',
  method: 'GET',
  path,
  access: observersAndMembers,
  query: pageQuery('text', 'uuid'),
  status: 200,
  view: pageView(planView),
  errors: {},
});

export const createPlan = entry({
  name: 'plans.create',
  summary: 'Adds the plan of a kind, with a first draft without goals.',
  method: 'POST',
  path,
  access: staff,
  body: createPlanSchema,
  status: 201,
  view: planView,
  errors: { ...only(planErrors, 'plan.exists'), ...only(bodyErrors, 'body.missing') },
});

export const getPlan = entry({
  name: 'plans.get',
  summary: 'Shows a plan with the version that holds, its draft, and what a revision can start from.',
  method: 'GET',
  path: `${path}/:planId`,
  access: observersAndMembers,
  params,
  status: 200,
  view: planInFullView,
  errors: only(planErrors, 'plan.missing'),
});

export const getPlanProgress = entry({
  name: 'plan-progress.get',
  summary:
    'Shows how many actions were planned, ongoing and done for each goal in a year, and its indicators.',
  method: 'GET',
  path: `${path}/:planId/progress`,
  access: observersAndMembers,
  params,
  status: 200,
  view: planProgressView,
  errors: only(planErrors, 'plan.missing'),
});

export const updatePlan = entry({
  name: 'plans.update',
  summary: 'Changes a plan’s title, or which body works against it; its actions keep their seats.',
  method: 'PATCH',
  path: `${path}/:planId`,
  access: staff,
  params,
  body: updatePlanSchema,
  status: 200,
  view: planView,
  errors: { ...only(planErrors, 'plan.missing', 'plan.changed'), ...only(bodyErrors, 'body.missing') },
});
