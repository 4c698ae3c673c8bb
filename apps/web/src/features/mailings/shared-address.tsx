import { type GroupedMailView, spokenList } from '@samsyn/contract';
import { useLanguage, useTexts } from '../../lib/use-texts';

/** Who else has the address that does not work: mended for one of them, it is still the others'. */
export function SharedAddress({ mail: { aboutRecipient, person } }: { readonly mail: GroupedMailView }) {
  const t = useTexts('app-mailings');
  const language = useLanguage();
  if (!person || !aboutRecipient || person.sharedWith.length === 0) return null;
  const who = spokenList(person.sharedWith, language);
  return <p>{t('failures.shared', { who, name: person.name })}</p>;
}
