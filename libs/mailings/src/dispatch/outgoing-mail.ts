import type { Mail } from '@samsyn/platform';
import type { ClaimedMailing } from '../ledger/claim.repository';
import type { Handover } from '../ledger/delivery.repository';
import type { ComposedMail } from '../mail-kind';
import { mailKeyOf } from './mail-key.rules';

/** A claimed row with what was written for it. */
export interface WrittenRow {
  mailing: ClaimedMailing;
  composed: ComposedMail;
}

/** A mail ready to be offered to the relay, and the rows it tells of. */
export interface OutgoingMail {
  mail: Mail;
  rows: readonly WrittenRow[];
}

/** What may have arrived goes again under the same name, so that the two are recognised as one. */
export function outgoing({ mailing, composed }: WrittenRow, domain: string): OutgoingMail {
  const messageId = (mailing.inDoubt && mailing.mailKey) || mailKeyOf([mailing], domain);
  return { mail: { ...composed.mail, messageId, kind: mailing.kind }, rows: [{ mailing, composed }] };
}

/** What is written in the ledger before the first byte leaves. */
export function handoverOf({ mail, rows }: OutgoingMail): Handover {
  return {
    mailKey: mail.messageId,
    addresseeName: mail.to.name,
    addresseeEmail: mail.to.address,
    language: rows[0]?.composed.language ?? 'sv',
    rows: rows.map(({ mailing: { id, fence } }) => ({ id, fence })),
  };
}
