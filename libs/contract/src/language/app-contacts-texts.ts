import english from './en/app-contacts.json';
import swedish from './sv/app-contacts.json';

/** What the web app fetches with the screens that say it. */
export const appContactsTexts = { sv: swedish, en: english };
