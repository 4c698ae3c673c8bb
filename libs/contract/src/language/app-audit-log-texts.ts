import english from './en/app-audit-log.json';
import swedish from './sv/app-audit-log.json';

/** What the web app fetches with the screens that say it. */
export const appAuditLogTexts = { sv: swedish, en: english };
