import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { mailActionSchema } from '../mailings/mailing.schema';
import { mailKindNameSchema } from '../mailings/mail-kind-name.schema';
import { mailingStateSchema } from '../mailings/mailing-state.schema';
import { outcomeReasonSchema } from '../mailings/outcome-reason.schema';
import { subjectTypeSchema } from '../mailings/subject-type.schema';

/** The seat that a mail is for, and where it is appointed to. */
const mailedSeat = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  function: z.string(),
  organisationId: idSchema,
  organisation: z.string(),
});

/** Whom a mail is expected to reach, or went to; a contact where it is one. */
const mailedPerson = z.strictObject({
  name: z.string(),
  /** Where it went, or would go as things stand. */
  email: z.string().nullable(),
  contactId: idSchema.nullable(),
  organisationId: idSchema.nullable(),
  organisation: z.string().nullable(),
  /** The other contacts that have that address too, each as it is called; told of mail that has failed alone. */
  sharedWith: z.array(z.string()),
});

/** One mail of a group. */
export const groupedMailView = z.strictObject({
  id: idSchema,
  state: mailingStateSchema,
  sentAt: instantSchema.nullable(),
  seat: mailedSeat.nullable(),
  /** Null where nobody is expected to get it, such as for a seat that is vacant. */
  person: mailedPerson.nullable(),
  reason: outcomeReasonSchema.nullable(),
  aboutRecipient: z.boolean(),
  /** What the relay said, in its own words. */
  response: z.string().nullable(),
  possiblyDoubled: z.boolean(),
  dueByHand: z.boolean(),
  stoppedByHand: z.boolean(),
  /** What can be done with it now. */
  offers: z.array(mailActionSchema),
  version: z.int(),
});
export type GroupedMailView = z.output<typeof groupedMailView>;

/** Mails of one kind about one thing that are due at the same time. */
export const mailGroupView = z.strictObject({
  subject: z.strictObject({ type: subjectTypeSchema, id: idSchema }),
  kind: mailKindNameSchema,
  occasion: z.string(),
  dueAt: instantSchema,
  /** Until when they are of use: the first of them. */
  expiresAt: instantSchema,
  /** The title of what they are about, where that has one. */
  about: z.string().nullable(),
  mails: z.array(groupedMailView),
});
export type MailGroupView = z.output<typeof mailGroupView>;
