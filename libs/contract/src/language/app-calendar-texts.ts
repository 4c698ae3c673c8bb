import english from './en/app-calendar.json';
import swedish from './sv/app-calendar.json';

/** What the web app fetches with the screens that say it. */
export const appCalendarTexts = { sv: swedish, en: english };
