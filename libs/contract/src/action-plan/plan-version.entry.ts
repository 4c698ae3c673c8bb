import * as z from 'zod';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { observersAndMembers, staff } from '../permissions/role-groups';
import { fileErrors, incomingFileErrors } from '../files/file.errors';
import { planErrors } from './plan.errors';
import { planVersionErrors } from './plan-version.errors';
import { adoptPlanSchema, setGoalsSchema, setPlanDocumentSchema } from './plan.schema';
import { planVersionView } from './plan.view';

const path = '/municipalities/:municipality/plans/:planId/versions';
const params = z.strictObject({ planId: idSchema });
const one = params.extend({ versionId: idSchema });

export const listPlanVersions = entry({
  name: 'plan-versions.list',
  summary: 'Lists a plan’s versions with their goals, newest first.',
  method: 'GET',
  path,
  access: observersAndMembers,
  params,
  query: pageQuery('integer'),
  status: 200,
  view: pageView(planVersionView),
  errors: only(planErrors, 'plan.missing'),
});

export const createPlanVersion = entry({
  name: 'plan-versions.create',
  summary: 'Begins the next draft, with the goals of the version that holds.',
  method: 'POST',
  path,
  access: staff,
  params,
  status: 201,
  view: planVersionView,
  errors: { ...only(planErrors, 'plan.missing'), ...only(planVersionErrors, 'plan.draft-exists') },
});

export const setGoals = entry({
  name: 'plan-versions.set-goals',
  summary: 'Writes a draft’s goals in their order; one with an id stays the goal that it is.',
  method: 'PUT',
  path: `${path}/:versionId/goals`,
  access: staff,
  params: one,
  body: setGoalsSchema,
  status: 200,
  view: planVersionView,
  errors: only(
    planVersionErrors,
    'plan-version.missing',
    'plan-version.changed',
    'plan-version.frozen',
    'goal.missing',
  ),
});

export const adoptPlanVersion = entry({
  name: 'plan-versions.adopt',
  summary: 'Keeps that a draft was adopted, when and by whom; the version that held is superseded.',
  method: 'POST',
  path: `${path}/:versionId/adoption`,
  access: staff,
  params: one,
  body: adoptPlanSchema,
  status: 200,
  view: planVersionView,
  errors: only(
    planVersionErrors,
    'plan-version.missing',
    'plan-version.changed',
    'plan-version.frozen',
    'plan-version.adopted-ahead',
    'plan.no-goals',
  ),
});

export const setPlanDocument = entry({
  name: 'plan-versions.set-document',
  summary:
    'Keeps the document of a version, of whichever state: it is what was adopted. One that was there is replaced.',
  method: 'PUT',
  path: `${path}/:versionId/document`,
  access: staff,
  params: one,
  body: setPlanDocumentSchema,
  upload: { field: 'document', required: true },
  status: 200,
  view: planVersionView,
  errors: {
    ...only(
      planVersionErrors,
      'plan-version.missing',
      'plan-version.changed',
      'plan-version.document-refused',
    ),
    ...incomingFileErrors,
  },
});

export const openPlanDocument = entry({
  name: 'plan-versions.open-document',
  summary: 'Hands out the document of a version.',
  method: 'GET',
  path: `${path}/:versionId/document`,
  access: observersAndMembers,
  params: one,
  status: 200,
  download: true,
  errors: { ...only(planVersionErrors, 'plan-version.missing'), ...only(fileErrors, 'file.missing') },
});
