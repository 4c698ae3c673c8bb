import english from './en/app-schedule.json';
import swedish from './sv/app-schedule.json';

/** What the web app fetches with the dialog that schedules a meeting. */
export const appScheduleTexts = { sv: swedish, en: english };
