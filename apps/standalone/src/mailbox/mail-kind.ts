import { mailKindInWords } from '@samsyn/contract';
import type { ReceivedMail } from '@samsyn/testing';

/** What kind of mail it is, in plain words, from the header `X-Samsyn-Kind`. */
export function mailKindOf(mail: ReceivedMail): string {
  return mailKindInWords(mail.header('x-samsyn-kind'), 'sv');
}
