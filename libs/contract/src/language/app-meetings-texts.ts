import english from './en/app-meetings.json';
import swedish from './sv/app-meetings.json';

/** What the web app fetches with the screens that say it. */
export const appMeetingsTexts = { sv: swedish, en: english };
