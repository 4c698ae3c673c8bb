import english from './en/app-shortcuts.json';
import swedish from './sv/app-shortcuts.json';

/** What the web app fetches with the screens that say it. */
export const appShortcutsTexts = { sv: swedish, en: english };
