import { instantSchema } from '../civil-date/instant.schema';
import { conflictOver, errorsOf } from '../entry/failure';
import { mailingView } from './mailing.view';

/** What can stand in the way of a request about mails of the ledger. */
export const mailingErrors = errorsOf({
  'mailing.missing': { status: 404, detail: 'There is no such mail' },
  'mailing.changed': conflictOver('the mail', mailingView),
  'mailing.not-pending': { status: 409, detail: 'The mail has left, failed or been withdrawn' },
  'mailing.not-failed': {
    status: 409,
    detail: 'Only a failed mail that is still of use can be retried',
  },
  'mailing.due-outside': {
    status: 422,
    detail: 'A mail can be due at a time that lies ahead and at which it is still of use',
    extensions: { expiresAt: instantSchema },
  },
});
