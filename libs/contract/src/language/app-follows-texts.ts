import english from './en/app-follows.json';
import swedish from './sv/app-follows.json';

/** What the web app fetches with the first dialog that tells what follows. */
export const appFollowsTexts = { sv: swedish, en: english };
