import type { Role } from '@samsyn/contract';
import { useLanguage, useTexts } from '../../lib/use-texts';

/** Says roles in a sentence: "Samordnare och administratör". */
export function useRolesInWords(): (roles: readonly Role[]) => string {
  const t = useTexts('app');
  const language = useLanguage();
  return (roles) => {
    const words = new Intl.ListFormat(language, { type: 'conjunction' }).format(
      roles.map((role) => t(`role.${role}`)),
    );
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}
