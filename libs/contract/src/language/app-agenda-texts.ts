import english from './en/app-agenda.json';
import swedish from './sv/app-agenda.json';

/** What the web app fetches with the screen on which an agenda is changed. */
export const appAgendaTexts = { sv: swedish, en: english };
