import type { TextKey } from '../language/translate';
import type { MailingOutcome } from './mailing.view';

/** The text of `mailings` that tells a coordinator of an outcome what happened and what can be done about it. */
export function outcomeTextKey({
  reason,
  aboutRecipient,
}: Pick<MailingOutcome, 'reason' | 'aboutRecipient'>): TextKey<'mailings'> {
  return reason === 'refused' && aboutRecipient ? 'outcome.refused-address' : `outcome.${reason}`;
}
