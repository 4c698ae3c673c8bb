/** Which language somebody chose on this device; their account's own until they have chosen. */
import { catalogue, type ContactLanguage } from '@samsyn/contract';

const KEY = 'samsyn.language';

/** Speaks a language from now on, and remembers it here. */
export function chooseLanguage(language: ContactLanguage): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // a browser that keeps nothing: then until the page is left
  }
  speak(language);
}

/** Speaks the language chosen here, or else `otherwise`. */
export function speakChosen(otherwise: ContactLanguage): void {
  speak(chosen() ?? otherwise);
}

function speak(language: ContactLanguage): void {
  document.documentElement.lang = language;
  void catalogue.changeLanguage(language);
}

function chosen(): ContactLanguage | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'sv' || kept === 'en' ? kept : undefined;
  } catch {
    return undefined;
  }
}
