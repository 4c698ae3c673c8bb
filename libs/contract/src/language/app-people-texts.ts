import english from './en/app-people.json';
import swedish from './sv/app-people.json';

/** What the web app fetches with the screens that say it. */
export const appPeopleTexts = { sv: swedish, en: english };
