import { entry } from '../entry/entry';
import { meView } from './me.view';
import { signInErrors } from './session.errors';
import { signInSchema } from './session.schema';

export const createSession = entry({
  name: 'sessions.create',
  summary: 'Signs in with a password; the session is a cookie.',
  method: 'POST',
  path: '/sessions',
  access: 'public',
  body: signInSchema,
  status: 201,
  view: meView,
  errors: signInErrors,
});

export const removeSession = entry({
  name: 'sessions.remove',
  summary: 'Signs out.',
  method: 'DELETE',
  path: '/sessions/current',
  access: 'signed-in',
  status: 204,
  errors: {},
});

export const getMe = entry({
  name: 'me.get',
  summary: 'Shows who is signed in, and where they may work.',
  method: 'GET',
  path: '/me',
  access: 'signed-in',
  status: 200,
  view: meView,
  errors: {},
});
