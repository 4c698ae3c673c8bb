import { type Entry, spokenList } from '@samsyn/contract';
import { useLanguage, useTexts } from './use-texts';

/** Names the roles that may do what an entry does: "samordnare och biträdande samordnare". */
export function useRolesThatMay(): (entry: Entry) => string {
  const t = useTexts('app');
  const language = useLanguage();
  return ({ access }) =>
    typeof access === 'string'
      ? ''
      : spokenList(
          access.map((role) => t(`role.${role}`)),
          language,
        );
}
