import english from './en/app-municipality.json';
import swedish from './sv/app-municipality.json';

/** What the web app fetches with the screens that say it. */
export const appMunicipalityTexts = { sv: swedish, en: english };
