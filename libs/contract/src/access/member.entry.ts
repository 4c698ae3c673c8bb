import * as z from 'zod';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { contactErrors } from '../organisations/contact.errors';
import { peopleKeepers, settingsKeepers } from '../permissions/role-groups';
import { memberErrors } from './member.errors';
import { updateMemberSchema } from './member.schema';
import { memberView } from './member.view';

const path = '/municipalities/:municipality/members';
const params = z.strictObject({ accountId: idSchema });

export const listMembers = entry({
  name: 'members.list',
  summary: 'Lists who has a role in the municipality, by name.',
  method: 'GET',
  path,
  access: settingsKeepers,
  query: pageQuery('text', 'uuid'),
  status: 200,
  view: pageView(memberView),
  errors: {},
});

export const updateMember = entry({
  name: 'members.update',
  summary: 'Gives a member other roles, or the seats of another contact; their next request obeys it.',
  method: 'PATCH',
  path: `${path}/:accountId`,
  access: peopleKeepers,
  params,
  body: updateMemberSchema,
  status: 200,
  view: memberView,
  errors: { ...memberErrors, ...only(contactErrors, 'contact.missing', 'contact.ended') },
});

export const removeMember = entry({
  name: 'members.remove',
  summary: 'Ends a membership; the next request of that account is refused here.',
  method: 'DELETE',
  path: `${path}/:accountId`,
  access: peopleKeepers,
  params,
  status: 204,
  errors: only(
    memberErrors,
    'member.missing',
    'member.last-coordinator',
    'member.last-administrator',
    'role.reserved',
  ),
});
