import { conflictOver, errorsOf } from '../entry/failure';
import { memberView } from './member.view';

/** What can stand in the way of changing who works in a municipality. */
export const memberErrors = errorsOf({
  'member.missing': { status: 404, detail: 'This account has no role in the municipality' },
  'member.changed': conflictOver('the member', memberView),
  'member.last-coordinator': { status: 422, detail: 'The municipality would have no coordinator left' },
  'member.last-administrator': { status: 422, detail: 'The municipality would have no administrator left' },
  'role.reserved': { status: 403, detail: 'Only an administrator makes, changes or ends an administrator' },
});
