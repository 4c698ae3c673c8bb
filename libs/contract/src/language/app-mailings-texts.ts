import english from './en/app-mailings.json';
import swedish from './sv/app-mailings.json';

/** What the web app fetches with the screens that say it. */
export const appMailingsTexts = { sv: swedish, en: english };
