import { NO_LONGER_DUE } from '@samsyn/mailings';
import { stillPlanned } from '../dossier/still-planned.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { reminderEmail, reminderSample } from './reminder.email';
import { mayCome, planReminder } from './reminder-plan.rules';

/** Påminnelse the working day before, to everyone who may come. */
export const reminderKind: MeetingMailKind = {
  kind: 'meetings.reminder',
  plan: planReminder,
  decide(dossier, participant, mailing) {
    if (!mayCome(dossier, participant)) return NO_LONGER_DUE;
    return stillPlanned(planReminder, dossier, participant, mailing, {});
  },
  email: reminderEmail,
  sample: reminderSample,
};
