import english from './en/app-settings.json';
import swedish from './sv/app-settings.json';

/** What the web app fetches with the screens that say it. */
export const appSettingsTexts = { sv: swedish, en: english };
