import english from './en/app-plan.json';
import swedish from './sv/app-plan.json';

/** What the web app fetches with the screens that say it. */
export const appPlanTexts = { sv: swedish, en: english };
