import english from './en/app-sign-in.json';
import swedish from './sv/app-sign-in.json';

/** What the web app fetches with the screens that say it. */
export const appSignInTexts = { sv: swedish, en: english };
