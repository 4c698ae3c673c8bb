import * as z from 'zod';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { accountView } from './me.view';
import { profileErrors } from './profile.errors';
import { changePasswordSchema, updateMeSchema } from './profile.schema';
import { sessionsView } from './profile.view';
import { signInErrors } from './session.errors';

export const updateMe = entry({
  name: 'me.update',
  summary: 'Changes the name or the language of who is signed in.',
  method: 'PATCH',
  path: '/me',
  access: 'signed-in',
  body: updateMeSchema,
  status: 200,
  view: accountView,
  errors: {},
});

export const changePassword = entry({
  name: 'password.change',
  summary: 'Changes the password of who is signed in, and signs them out everywhere else.',
  method: 'PUT',
  path: '/me/password',
  access: 'signed-in',
  body: changePasswordSchema,
  status: 204,
  errors: {
    ...only(profileErrors, 'password.wrong', 'password.too-short', 'password.too-long', 'password.common'),
    ...only(signInErrors, 'rate.limited'),
  },
});

export const listSessions = entry({
  name: 'sessions.list',
  summary: 'Lists where who is signed in is signed in.',
  method: 'GET',
  path: '/me/sessions',
  access: 'signed-in',
  status: 200,
  view: sessionsView,
  errors: {},
});

export const endSession = entry({
  name: 'sessions.end',
  summary: 'Signs out in one place.',
  method: 'DELETE',
  path: '/me/sessions/:sessionId',
  access: 'signed-in',
  params: z.strictObject({ sessionId: idSchema }),
  status: 204,
  errors: only(profileErrors, 'session.unknown'),
});

export const endOtherSessions = entry({
  name: 'sessions.end-others',
  summary: 'Signs out everywhere else.',
  method: 'DELETE',
  path: '/me/sessions',
  access: 'signed-in',
  status: 204,
  errors: {},
});
