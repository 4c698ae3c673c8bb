import type { MailAddress } from './mail-address';

/**
 * The calendar part of a mail. `content` is the iCalendar text whose METHOD must be the same as `method`. What is published
 * may hold several meetings, and is a file alone: a mail program shows one invitation, and there is none.
 */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly content: string;
  /** Name of the attached file, for instance `kallelse.ics`. */
  readonly filename: string;
}

/** One mail to one recipient, ready to be sent. */
export interface Mail {
  /** Without angle brackets, `left@right`; deterministic, so that a mail sent twice is recognised as one. */
  readonly messageId: string;
  /** What kind of mail it is, for filters and for the mailbox page; sent as `X-Samsyn-Kind`. */
  readonly kind?: string;
  readonly from: MailAddress;
  readonly replyTo: MailAddress;
  readonly to: MailAddress;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly calendar?: MailCalendar;
}
