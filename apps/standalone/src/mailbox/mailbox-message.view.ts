import * as z from 'zod';

const text = z.string();

/** One mail that the standalone program has sent. */
export const mailboxMessageView = z.strictObject({
  id: z.int(),
  messageId: text,
  from: text,
  /** The address it was handed over for; several with a comma between. */
  to: text,
  subject: text,
  /** By the movable clock. */
  sentAt: z.iso.datetime(),
  html: text,
  text,
  calendar: text,
  raw: text,
});
export type MailboxMessageView = z.output<typeof mailboxMessageView>;
