import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { clockTimeSchema } from '../civil-date/clock-time.schema';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { mailKindNameSchema } from './mail-kind-name.schema';
import { mailingStateSchema } from './mailing-state.schema';
import { outcomeReasonSchema } from './outcome-reason.schema';
import { recipientTypeSchema } from './recipient-type.schema';
import { subjectTypeSchema } from './subject-type.schema';

/**
 * Why a mail is in its state; `outcomeTextKey` names the words for it. `code` and `response` are the relay's own.
 * `aboutRecipient` when it said that the recipient's address or mailbox is wrong, and only then.
 */
const outcome = z.strictObject({
  reason: outcomeReasonSchema,
  code: z.int().nullable().optional(),
  response: z.string().optional(),
  times: z.int().optional(),
  aboutRecipient: z.literal(true).optional(),
});

/**
 * A mail that is still to come: when on the wall of the municipality, what in words, to whom and under which subject line as
 * things stand; null where nothing would be sent.
 */
const forecast = z.strictObject({
  date: civilDateSchema,
  time: clockTimeSchema,
  kindInWords: z.string(),
  recipient: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
  subject: z.string().nullable(),
});

/** A mail of the ledger: planned, on its way, or how it ended and why. */
export const mailingView = z.strictObject({
  id: idSchema,
  /** What it is about. */
  subject: z.strictObject({ type: subjectTypeSchema, id: idSchema }),
  kind: mailKindNameSchema,
  occasion: z.string(),
  recipient: z.strictObject({ type: recipientTypeSchema, id: idSchema }),
  revision: z.int(),
  state: mailingStateSchema,
  dueAt: instantSchema,
  expiresAt: instantSchema,
  attempt: z.int(),
  possiblyDoubled: z.boolean(),
  dueByHand: z.boolean(),
  stoppedByHand: z.boolean(),
  outcome: outcome.nullable(),
  /** Whom it went to, as it was written. */
  addressee: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
  /** Null until a relay has been offered it. */
  messageId: z.string().nullable(),
  sentAt: instantSchema.nullable(),
  /** What is to come of one that is pending, as of now; null unless that was asked for. */
  forecast: forecast.nullable(),
  version: z.int(),
});

export type MailForecast = z.output<typeof forecast>;
export type MailingOutcome = z.output<typeof outcome>;
export type MailingView = z.output<typeof mailingView>;
