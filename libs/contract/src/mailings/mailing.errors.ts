import { instantSchema } from '../civil-date/instant.schema';
import { conflictOver, errorsOf, only } from '../entry/failure';
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

/** What can stand in the way of looking at a mail before it leaves. */
export const mailPreviewErrors = {
  ...only(mailingErrors, 'mailing.missing'),
  ...errorsOf({
    'mailing.nothing-to-send': {
      status: 409,
      detail: 'As things stand nothing would be sent: the mail has left, or is not wanted now',
    },
  }),
};
