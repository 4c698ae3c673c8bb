import * as z from 'zod';
import { confirmable } from '../entry/confirmable';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { contactReaders, staff } from '../permissions/role-groups';
import { contactErrors } from './contact.errors';
import { createContactSchema, listAlikeContactsSchema, updateContactSchema } from './contact.schema';
import { alikeContactView, changedContactView, contactView } from './contact.view';
import { organisationErrors } from './organisation.errors';

const path = '/municipalities/:municipality/organisations/:organisationId/contacts';
const params = z.strictObject({ organisationId: idSchema });

export const listContacts = entry({
  name: 'contacts.list',
  summary: 'Lists an organisation’s contacts that have not ended, by role.',
  method: 'GET',
  path,
  access: contactReaders,
  params,
  query: pageQuery('text', 'uuid'),
  status: 200,
  view: pageView(contactView),
  errors: only(organisationErrors, 'organisation.missing'),
});

export const getContact = entry({
  name: 'contacts.get',
  summary: 'Shows a contact’s own card, with a name that is told nowhere else.',
  method: 'GET',
  path: `${path}/:contactId`,
  access: staff,
  params: params.extend({ contactId: idSchema }),
  status: 200,
  view: contactView,
  errors: only(contactErrors, 'contact.missing'),
});

export const listAlikeContacts = entry({
  name: 'contacts.list-alike',
  summary:
    'Lists contacts that may be the same: by address, and by name in the organisation. None of it is forbidden.',
  method: 'GET',
  path: '/municipalities/:municipality/alike-contacts',
  access: staff,
  query: listAlikeContactsSchema,
  status: 200,
  view: z.strictObject({ items: z.array(alikeContactView) }),
  errors: {},
});

export const createContact = entry({
  name: 'contacts.create',
  summary: 'Adds a contact: an official role in the organisation.',
  method: 'POST',
  path,
  access: staff,
  params,
  body: createContactSchema,
  status: 201,
  view: contactView,
  errors: only(organisationErrors, 'organisation.missing'),
});

export const updateContact = entry({
  name: 'contacts.update',
  summary: 'Changes a contact’s role, name, address, phone number or language, or ends it and what it holds.',
  method: 'PATCH',
  path: `${path}/:contactId`,
  access: staff,
  params: params.extend({ contactId: idSchema }),
  mail: 'follows',
  body: confirmable(updateContactSchema),
  status: 200,
  view: changedContactView,
  errors: contactErrors,
});
