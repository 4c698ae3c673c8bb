import english from './en/app-group.json';
import swedish from './sv/app-group.json';

/** What the web app fetches with the screens that say it. */
export const appGroupTexts = { sv: swedish, en: english };
