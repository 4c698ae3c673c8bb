import { type MailKind, mailKinds } from '@samsyn/contract';
import type { ReceivedMail } from '@samsyn/testing';

const words: Readonly<Record<MailKind, string>> = {
  notice: 'Kallelse',
  moved: 'Flyttat',
  cancelled: 'Inställt',
  chase: 'Påminnelse om svar',
  documents: 'Dagordning och handlingar',
  reminder: 'Påminnelse',
};

/** What kind of mail it is, in plain words, from the header `X-Samsyn-Kind`. */
export function mailKindInWords(mail: ReceivedMail): string {
  const name = mail.header('x-samsyn-kind');
  const kind = mailKinds.find((known) => known === name);
  return kind ? words[kind] : 'Mejl';
}
