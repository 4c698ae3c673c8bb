import * as z from 'zod';

/**
 * Why a mail is in its state; each has a text for the coordinator in `mailings.outcome`, with the way out.
 *
 * - `accepted`: the relay took it.
 * - `refused`: the relay refused it for good; about the recipient's address when the outcome says so.
 * - `contains-identity-number`: not sent, since a text in it holds a complete personal identity number.
 * - `relay-deferred`, `relay-unreachable`: tried again by itself.
 * - `relay-untrusted`, `relay-refuses-us`: tried again, but somebody must mend the relay or our settings first.
 * - `unknown`: the relay never said; goes again once. `in-doubt`: it never said twice. `cannot-record`: it may have said.
 * - `cannot-compose`: could not be written.
 * - `no-longer-due`, `replanned`: not wanted any more. `stopped`: by a person. `expired`: too late to be of use.
 */
export const outcomeReasons = [
  'accepted',
  'refused',
  'contains-identity-number',
  'relay-deferred',
  'relay-unreachable',
  'relay-untrusted',
  'relay-refuses-us',
  'unknown',
  'in-doubt',
  'cannot-record',
  'cannot-compose',
  'no-longer-due',
  'replanned',
  'stopped',
  'expired',
] as const;
export const outcomeReasonSchema = z.enum(outcomeReasons);
export type OutcomeReason = (typeof outcomeReasons)[number];
