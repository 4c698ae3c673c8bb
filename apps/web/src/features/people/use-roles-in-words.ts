import { type Role, spokenList } from '@samsyn/contract';
import { useLanguage, useTexts } from '../../lib/use-texts';

/** Says roles in a sentence: "Samordnare och administratör". */
export function useRolesInWords(): (roles: readonly Role[]) => string {
  const t = useTexts('app');
  const language = useLanguage();
  return (roles) => {
    const words = spokenList(
      roles.map((role) => t(`role.${role}`)),
      language,
    );
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}
