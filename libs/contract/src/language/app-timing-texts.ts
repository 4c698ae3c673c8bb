import english from './en/app-timing.json';
import swedish from './sv/app-timing.json';

/** What the web app fetches with the screens that say it. */
export const appTimingTexts = { sv: swedish, en: english };
