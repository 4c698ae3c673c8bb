import { conflictOver, errorsOf } from '../entry/failure';
import { bodyView } from './body.view';

/** What can stand in the way of a request about bodies. */
export const bodyErrors = errorsOf({
  'body.missing': { status: 404, detail: 'There is no such body' },
  'body.exists': { status: 409, detail: 'There is a body with that name already' },
  'body.changed': conflictOver('the body', bodyView),
});
