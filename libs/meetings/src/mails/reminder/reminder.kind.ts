import { stillPlanned } from '../dossier/still-planned.rules';
import { seatsReader } from '../dossier/who-reads.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { reminderEmail, reminderSample } from './reminder.email';
import { planReminder } from './reminder-plan.rules';

/** Påminnelse the working day before, to everyone who may come. */
export const reminderKind: MeetingMailKind = {
  kind: 'meetings.reminder',
  plan: planReminder,
  decide: (dossier, participant, mailing) => stillPlanned(planReminder, dossier, participant, mailing, {}),
  addressee: (_dossier, participant) => seatsReader(participant),
  email: reminderEmail,
  sample: reminderSample,
};
