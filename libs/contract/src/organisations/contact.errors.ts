import { conflictOver, errorsOf } from '../entry/failure';
import { contactView } from './contact.view';

/** What can stand in the way of a request about contacts. */
export const contactErrors = errorsOf({
  'contact.missing': { status: 404, detail: 'There is no such contact in this organisation' },
  'contact.ended': { status: 409, detail: 'The contact has ended' },
  'contact.changed': conflictOver('the contact', contactView),
});
