import type { MailingHistory } from '@samsyn/mailings';
import type { RemindedAction, ReminderSetting, ResponsibleSeat } from '../dossier/action-dossier';

/** Everything that decides what who has a seat is told each quarter of its actions, read once. */
export interface StandingDossier extends ReminderSetting {
  readonly seat: ResponsibleSeat;
  /** The open actions of the seat, the one due soonest first. */
  readonly open: readonly RemindedAction[];
  /** The mails there have been, oldest first. */
  readonly history: readonly MailingHistory<unknown>[];
}
