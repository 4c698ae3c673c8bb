import type { MailingHistory } from '@samsyn/mailings';
import * as z from 'zod';

/**
 * What a recipient's calendar and memory hold after a mail that carried the meeting's time and place, as it is kept on
 * the mail's row. Rows are never rewritten, so another shape gets another number and this one stays readable.
 */
export const toldSchema = z.strictObject({
  v: z.literal(1),
  /** The contact who was told; null for a substitute, who is none. */
  contactId: z.string().nullable(),
  revision: z.int(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  place: z.string(),
  remote: z.string().nullable(),
  /** Absent in rows from before they were kept; then nothing is known to have changed. */
  remoteUrl: z.string().nullable().optional(),
  title: z.string().optional(),
  /** The agenda, in mails that carry it. */
  agenda: z
    .array(z.strictObject({ title: z.string(), presenter: z.string().nullable(), minutes: z.int() }))
    .optional(),
});

/** An agenda as it was told. */
export type ToldAgenda = NonNullable<Told['agenda']>;

export type Told = z.output<typeof toldSchema>;

/** A mail about a meeting, with what it told. */
export type ToldMailing = MailingHistory<Told>;
