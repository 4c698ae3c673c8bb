import { conflictOver, errorsOf } from '../entry/failure';
import { organisationView } from './organisation.view';

/** What can stand in the way of a request about organisations. */
export const organisationErrors = errorsOf({
  'organisation.missing': { status: 404, detail: 'There is no such organisation' },
  'organisation.exists': { status: 409, detail: 'There is an organisation with that name already' },
  'organisation.changed': conflictOver('the organisation', organisationView),
});
