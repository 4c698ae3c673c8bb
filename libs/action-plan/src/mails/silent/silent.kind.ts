import { reminderKind } from '../reminder-kind';
import { silentEmail, silentSample } from './silent.email';

/** Tyst: nothing has been logged for weeks, to who has it; off until a body chooses it. */
export const silentKind = reminderKind('silent', { email: silentEmail, sample: silentSample });
