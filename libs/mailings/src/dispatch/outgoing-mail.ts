import { type Mail, writeBundle } from '@samsyn/platform';
import type { Handover } from '../ledger/delivery.repository';
import type { Bundle } from './bundle.rules';
import { meantBesides } from '../person-key.rules';
import { mailKeyOf } from './mail-key.rules';

/** A mail ready to be offered to the relay, and the rows it tells of. */
export interface OutgoingMail {
  mail: Mail;
  rows: Bundle;
}

/**
 * One mail of these rows. What may have arrived goes again under the same name, so that the two are recognised as one; a
 * mail of one row is as its owner wrote it.
 */
export function outgoing(rows: Bundle, domain: string): OutgoingMail {
  const [{ mailing, composed }] = rows;
  const key = () =>
    mailKeyOf(
      rows.map((row) => row.mailing),
      domain,
    );
  const words = rows.length > 1 ? together(rows) : {};
  const messageId = (mailing.inDoubt && mailing.mailKey) || key();
  return { mail: { ...composed.mail, ...words, messageId, kind: mailing.kind }, rows };
}

/** Rows of a mail in doubt are those it had, and gather as they did then. */
function together(rows: Bundle): Partial<Mail> {
  const [{ composed }] = rows;
  if (!composed.gathers) return writeBundle(rows.map((row) => row.composed.content()));
  return composed.gathers.together(rows.flatMap((row) => row.composed.gathers?.item ?? []));
}

/** The same rows, each in a mail of its own under a name of its own. */
export function apart(rows: Bundle): Bundle[] {
  return rows.map(({ mailing, composed }): Bundle => [{ mailing: { ...mailing, mailKey: null }, composed }]);
}

/** What is written in the ledger before the first byte leaves. */
export function handoverOf({ mail, rows }: OutgoingMail): Handover {
  return {
    mailKey: mail.messageId,
    addresseeEmail: mail.to.address,
    language: rows[0].composed.language,
    rows: rows.map(({ mailing: { id, fence }, composed }) => ({
      id,
      fence,
      addresseeName: composed.mail.to.name,
      meantFor: meantBesides(composed.person, composed.meantFor),
    })),
  };
}
