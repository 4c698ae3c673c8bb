import { reminderKind } from '../reminder-kind';
import { dueEmail, dueSample } from './due.email';

/** Sista dag närmar sig: before an action's last day, to who has it. */
export const dueKind = reminderKind('due', { email: dueEmail, sample: dueSample });
