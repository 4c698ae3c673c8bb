import { acceptedInstantSchema, mailingStateSchema, mailKindSchema } from '@samsyn/contract';
import { pageQueryShape } from '@samsyn/platform';
import { z } from 'zod';

/** Filters of the ledger. `from` and `to` are instants and bound when a mail is due; `to` is not included. */
export const listMailingsSchema = z.strictObject({
  ...pageQueryShape,
  meeting: z.uuid().optional(),
  state: mailingStateSchema.optional(),
  kind: mailKindSchema.optional(),
  from: acceptedInstantSchema.optional(),
  to: acceptedInstantSchema.optional(),
});

export type ListMailings = z.output<typeof listMailingsSchema>;
