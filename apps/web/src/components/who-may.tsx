import type { Entry } from '@samsyn/contract';
import { may, useMembership } from '../lib/me';
import { useLanguage, useTexts } from '../lib/use-texts';

/** For who only reads a screen of the settings: which roles can change what it shows, as the entry has them. */
export function WhoMay({ entry }: { readonly entry: Entry }) {
  const t = useTexts('app-settings');
  const role = useTexts('app');
  const language = useLanguage();
  const membership = useMembership();
  const { access } = entry;
  if (typeof access === 'string' || may(membership, entry)) return null;
  const roles = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    access.map((each) => role(`role.${each}`)),
  );
  return <p className="sa-hint">{t('who', { roles })}</p>;
}
