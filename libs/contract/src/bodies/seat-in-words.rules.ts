import type { ContactLanguage } from '../language/contact-language.schema';

/** A seat as its organisation and function name it. */
export interface NamedSeat {
  readonly organisation: string;
  readonly function: string;
}

/** "Polisen (kommunpolis)"; "Polisen" alone where the function is called as the organisation is. */
export function seatInWords({ organisation, function: role }: NamedSeat, language: ContactLanguage): string {
  return isNamedAlike(organisation, role) ? organisation : `${organisation} (${roleInWords(role, language)})`;
}

/**
 * A function inside a sentence: Swedish writes "kommundirektör" there, and leaves an abbreviation such as "IT-chef" as it is.
 */
export function roleInWords(role: string, language: ContactLanguage): string {
  const beginsAWord = /^\p{Lu}\p{Ll}/u.test(role);
  return language === 'sv' && beginsAWord ? role.charAt(0).toLocaleLowerCase('sv') + role.slice(1) : role;
}

/** Whether two names are the same to a reader. */
export function isNamedAlike(one: string, other: string): boolean {
  const bare = (name: string) => name.trim().toLocaleLowerCase('sv');
  return bare(one) === bare(other);
}
