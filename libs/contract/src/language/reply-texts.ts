import english from './en/reply.json';
import swedish from './sv/reply.json';

/** What the web app fetches with the screens that say it. */
export const replyTexts = { sv: swedish, en: english };
