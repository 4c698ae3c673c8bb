import * as z from 'zod';

/**
 * Where a mailing stands in the ledger. `sent` means handed over to the relay, not read; `unknown` that the
 * relay never said; `expired` past its use; `superseded` no longer planned.
 */
export const mailingStates = [
  'pending',
  'sending',
  'sent',
  'failed',
  'expired',
  'superseded',
  'unknown',
] as const;

export const mailingStateSchema = z.enum(mailingStates);

export type MailingState = (typeof mailingStates)[number];
