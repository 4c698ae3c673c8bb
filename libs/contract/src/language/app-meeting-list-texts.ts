import english from './en/app-meeting-list.json';
import swedish from './sv/app-meeting-list.json';

/** What the web app fetches with the list of meetings, and with whatever tells where a meeting stands. */
export const appMeetingListTexts = { sv: swedish, en: english };
