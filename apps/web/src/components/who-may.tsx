import type { Entry } from '@samsyn/contract';
import { may, useMembership } from '../lib/me';
import { useRolesThatMay } from '../lib/use-roles-that-may';
import { useTexts } from '../lib/use-texts';

/** For who only reads a screen of the settings: which roles can change what it shows, as the entry has them. */
export function WhoMay({ entry }: { readonly entry: Entry }) {
  const t = useTexts('app-settings');
  const rolesThatMay = useRolesThatMay();
  if (may(useMembership(), entry)) return null;
  return <p className="sa-hint">{t('who', { roles: rolesThatMay(entry) })}</p>;
}
