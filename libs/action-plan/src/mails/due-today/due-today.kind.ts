import { reminderKind } from '../reminder-kind';
import { dueTodayEmail, dueTodaySample } from './due-today.email';

/** Sista dag i dag: on an action's last day, to who has it; off until a body chooses it. */
export const dueTodayKind = reminderKind('due-today', { email: dueTodayEmail, sample: dueTodaySample });
