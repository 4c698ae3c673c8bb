import { reminderKind } from '../reminder-kind';
import { overdueEmail, overdueSample } from './overdue.email';

/** Försenad: when the last day has passed; it climbs from holder to ordinary deputy and coordinator. */
export const overdueKind = reminderKind('overdue', { email: overdueEmail, sample: overdueSample });
