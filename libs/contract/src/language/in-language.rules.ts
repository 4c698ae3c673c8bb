import type { ContactLanguage } from './contact-language.schema';

/** A page of ours in a language: pages speak Swedish unless another is asked for. `part` is an id on the page. */
export function pageInLanguage(path: string, language: ContactLanguage, part?: string): string {
  return `${path}${language === 'sv' ? '' : `?lang=${language}`}${part ? `#${part}` : ''}`;
}
