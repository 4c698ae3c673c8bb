import * as z from 'zod';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { pageQuery, pageView } from '../entry/page.schema';
import { contactErrors } from '../organisations/contact.errors';
import { peopleKeepers } from '../permissions/role-groups';
import { invitationErrors } from './invitation.errors';
import { createInvitationSchema } from './invitation.schema';
import { invitationView } from './invitation.view';
import { memberErrors } from './member.errors';

const path = '/municipalities/:municipality/invitations';
const params = z.strictObject({ invitationId: idSchema });

export const listInvitations = entry({
  name: 'invitations.list',
  summary: 'Lists who is invited and has not accepted, by address.',
  method: 'GET',
  path,
  access: peopleKeepers,
  query: pageQuery('text', 'uuid'),
  status: 200,
  view: pageView(invitationView),
  errors: {},
});

export const createInvitation = entry({
  name: 'invitations.create',
  summary:
    'Invites an address by mail to work in the municipality; whoever reads it accepts within 72 hours, with the account they have or one they make.',
  method: 'POST',
  path,
  access: peopleKeepers,
  body: createInvitationSchema,
  status: 201,
  view: invitationView,
  errors: {
    ...only(invitationErrors, 'invitation.exists', 'member.exists'),
    ...only(memberErrors, 'role.reserved'),
    ...only(contactErrors, 'contact.missing', 'contact.ended'),
  },
});

export const sendInvitation = entry({
  name: 'invitations.send',
  summary: 'Sends an invitation anew: from now on, its 72 hours begin again.',
  method: 'POST',
  path: `${path}/:invitationId/mail`,
  access: peopleKeepers,
  params,
  status: 200,
  view: invitationView,
  errors: {
    ...only(invitationErrors, 'invitation.missing'),
    ...only(memberErrors, 'role.reserved'),
    ...only(contactErrors, 'contact.ended'),
  },
});

export const withdrawInvitation = entry({
  name: 'invitations.withdraw',
  summary: 'Withdraws an invitation: its link opens nothing any more.',
  method: 'DELETE',
  path: `${path}/:invitationId`,
  access: peopleKeepers,
  params,
  status: 204,
  errors: { ...only(invitationErrors, 'invitation.missing'), ...only(memberErrors, 'role.reserved') },
});
