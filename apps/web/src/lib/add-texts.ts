import { catalogue, contactLanguages, type ContactLanguage } from '@samsyn/contract';
import type { AppTexts } from './use-texts';

/**
 * Adds what a screen says to the catalogue. It comes with the screen's code, so that the first screen does not wait for the
 * words of all others; each page of a feature calls this where its module is read.
 */
export function addTexts(context: AppTexts, texts: Readonly<Record<ContactLanguage, object>>): void {
  for (const language of contactLanguages) catalogue.addResourceBundle(language, context, texts[language]);
}
