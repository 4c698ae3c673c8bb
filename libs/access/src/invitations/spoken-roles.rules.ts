import { type ContactLanguage, type Role, translate } from '@samsyn/contract';

/** Roles in a sentence: "samordnare och administratör". */
export function spokenRoles(roles: readonly Role[], language: ContactLanguage): string {
  const t = translate(language, 'app');
  const words = roles.map((role) => t(`role.${role}`));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}
