import english from './en/app-bodies.json';
import swedish from './sv/app-bodies.json';

/** What the web app fetches with the screens that say it. */
export const appBodiesTexts = { sv: swedish, en: english };
