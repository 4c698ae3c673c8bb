import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { mailKindNameSchema } from './mail-kind-name.schema';
import { mailingStateSchema } from './mailing-state.schema';
import { recipientTypeSchema } from './recipient-type.schema';
import { subjectTypeSchema } from './subject-type.schema';

const instant = z.iso.datetime();

/** Why a mail is in its state: a relay's answer, `replanned`, `stopped`, `expired` … */
const outcome = z.strictObject({
  reason: z.string(),
  code: z.int().nullable().optional(),
  response: z.string().optional(),
  times: z.int().optional(),
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
  dueAt: instant,
  expiresAt: instant,
  attempt: z.int(),
  possiblyDoubled: z.boolean(),
  movedByHand: z.boolean(),
  stoppedByHand: z.boolean(),
  outcome: outcome.nullable(),
  /** Whom it went to, as it was written. */
  addressee: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
  /** Null until a relay has been offered it. */
  messageId: z.string().nullable(),
  sentAt: instant.nullable(),
  version: z.int(),
});

export type MailingView = z.output<typeof mailingView>;
