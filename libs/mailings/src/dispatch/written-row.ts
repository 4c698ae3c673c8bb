import type { ClaimedMailing } from '../ledger/claim.repository';
import type { ComposedMail } from '../mail-kind';

/** A claimed row with what was written for it. */
export interface WrittenRow {
  mailing: ClaimedMailing;
  composed: ComposedMail;
}
