import english from './en/app-call-list.json';
import swedish from './sv/app-call-list.json';

/** What the web app fetches with the list of whom to call about a meeting. */
export const appCallListTexts = { sv: swedish, en: english };
