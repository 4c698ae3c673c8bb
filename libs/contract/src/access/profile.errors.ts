import { errorsOf } from '../entry/failure';

/** What can stand in the way of changing what is one's own. */
export const profileErrors = errorsOf({
  'session.unknown': { status: 404, detail: 'This account has no such session' },
  'password.wrong': { status: 422, detail: 'The present password is another' },
  'password.too-short': { status: 422, detail: 'A password has at least 12 characters' },
  'password.too-long': { status: 422, detail: 'A password has at most 256 characters' },
  'password.common': { status: 422, detail: 'This password is one of the first that someone would guess' },
});
