import { NO_LONGER_DUE } from '@samsyn/mailings';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { reminderEmail, reminderSample } from './reminder.email';
import { mayCome, planReminder } from './reminder-plan.rules';

/** Påminnelse the working day before, to everyone who may come. */
export const reminderKind: MeetingMailKind = {
  kind: 'meetings.reminder',
  plan: planReminder,
  decide: (dossier, participant) => (mayCome(dossier, participant) ? {} : NO_LONGER_DUE),
  email: reminderEmail,
  sample: reminderSample,
};
