import * as z from 'zod';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { everyone, staff } from '../permissions/role-groups';
import { organisationErrors } from './organisation.errors';
import { createOrganisationSchema, updateOrganisationSchema } from './organisation.schema';
import { organisationView } from './organisation.view';

const path = '/municipalities/:municipality/organisations';
const params = z.strictObject({ organisationId: idSchema });

export const listOrganisations = entry({
  name: 'organisations.list',
  summary: 'Lists the organisations that take part, by name.',
  method: 'GET',
  path,
  access: everyone,
  query: pageQuery('text', 'uuid'),
  status: 200,
  view: pageView(organisationView),
  errors: {},
});

export const createOrganisation = entry({
  name: 'organisations.create',
  summary: 'Adds an organisation.',
  method: 'POST',
  path,
  access: staff,
  body: createOrganisationSchema,
  status: 201,
  view: organisationView,
  errors: only(organisationErrors, 'organisation.exists'),
});

export const getOrganisation = entry({
  name: 'organisations.get',
  summary: 'Shows one organisation.',
  method: 'GET',
  path: `${path}/:organisationId`,
  access: everyone,
  params,
  status: 200,
  view: organisationView,
  errors: only(organisationErrors, 'organisation.missing'),
});

export const updateOrganisation = entry({
  name: 'organisations.update',
  summary: 'Changes an organisation’s name or kind.',
  method: 'PATCH',
  path: `${path}/:organisationId`,
  access: staff,
  params,
  body: updateOrganisationSchema,
  status: 200,
  view: organisationView,
  errors: organisationErrors,
});
