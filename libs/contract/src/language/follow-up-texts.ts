import english from './en/follow-up.json';
import swedish from './sv/follow-up.json';

/** What the web app fetches with the screens that say it. */
export const followUpTexts = { sv: swedish, en: english };
