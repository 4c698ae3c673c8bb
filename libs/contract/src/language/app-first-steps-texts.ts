import english from './en/app-first-steps.json';
import swedish from './sv/app-first-steps.json';

/** What the web app fetches with the screens that say it. */
export const appFirstStepsTexts = { sv: swedish, en: english };
