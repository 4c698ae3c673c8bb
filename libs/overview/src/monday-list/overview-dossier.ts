import type { AccountView, DayCalendar, Matter } from '@samsyn/contract';
import type { MailingHistory, MailSender } from '@samsyn/mailings';

/** What a list told: nothing that a later one would need. */
export interface ListTold {
  v: 1;
}

/** Everything that decides whether there is a Monday list, and what it says. */
export interface OverviewDossier {
  municipality: MailSender;
  /** Whose list it is: everybody who coordinates. */
  coordinators: readonly AccountView[];
  /** What needs somebody who leads the work, most urgent first. */
  matters: readonly Matter[];
  /** The lists there have been, oldest first. */
  lists: readonly MailingHistory<ListTold>[];
  calendar: DayCalendar;
  /** Where people reach us. */
  publicUrl: string;
  now: Date;
}
