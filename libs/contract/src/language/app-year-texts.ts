import english from './en/app-year.json';
import swedish from './sv/app-year.json';

/** What the web app fetches with the screens that show or plan a year. */
export const appYearTexts = { sv: swedish, en: english };
