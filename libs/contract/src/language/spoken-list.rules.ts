import { remembered } from '../remembered';
import type { ContactLanguage } from './contact-language.schema';

const formats = remembered<Intl.ListFormat>();

/** Several as one would say them: "Ann, Bo och Cia" · "Ann, Bo and Cia". */
export function spokenList(items: readonly string[], language: ContactLanguage): string {
  const locale = language === 'en' ? 'en-GB' : 'sv-SE';
  // made when first asked for: a format takes milliseconds to make, and a start makes use of none
  return formats(locale, () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items);
}
