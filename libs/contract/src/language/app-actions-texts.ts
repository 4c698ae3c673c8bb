import english from './en/app-actions.json';
import swedish from './sv/app-actions.json';

/** What the web app fetches with the screens that say it. */
export const appActionsTexts = { sv: swedish, en: english };
