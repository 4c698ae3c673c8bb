import * as z from 'zod';

const address = z.strictObject({ name: z.string(), email: z.string() });

/** A mail as it would leave now, but for its links, which lead nowhere. */
export const mailPreviewView = z.strictObject({
  to: address,
  replyTo: address,
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** iCalendar; null when it has none. */
  calendar: z.string().nullable(),
});
export type MailPreviewView = z.output<typeof mailPreviewView>;
