import type { GroupedMailView } from '@samsyn/contract';
import { useLanguage, useTexts } from '../../lib/use-texts';

/** Who else has the address that does not work: mended for one of them, it is still the others'. */
export function SharedAddress({ mail: { aboutRecipient, person } }: { readonly mail: GroupedMailView }) {
  const t = useTexts('app-mailings');
  const language = useLanguage();
  if (!person || !aboutRecipient || person.sharedWith.length === 0) return null;
  const who = new Intl.ListFormat(language, { type: 'conjunction' }).format(person.sharedWith);
  return <p>{t('failures.shared', { who, name: person.name })}</p>;
}
