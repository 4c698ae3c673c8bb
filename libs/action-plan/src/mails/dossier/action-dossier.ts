import type { Leadership } from '@samsyn/access';
import type {
  ActionStatus,
  ActionTimingRule,
  Capacity,
  CivilDate,
  ContactCard,
  DayCalendar,
} from '@samsyn/contract';
import type { MailingHistory, MailSender } from '@samsyn/mailings';
import type { AskedColleague } from '../../ask-colleague/asked-colleague.repository';

/** A time for which somebody has a seat, or is its ordinary deputy; one that lies ahead too. */
export interface SeatTurn {
  readonly capacity: Capacity;
  readonly from: Date;
  /** When it ends, itself not included; null when that is not decided. */
  readonly until: Date | null;
  readonly contact: ContactCard;
}

/** The seat that is responsible, with whose it is and will be. */
export interface ResponsibleSeat {
  readonly id: string;
  readonly function: string;
  readonly organisation: string;
  /** Nobody has an abolished seat. */
  readonly endedAt: Date | null;
  readonly turns: readonly SeatTurn[];
}

/** An action as its mails know it. */
export interface RemindedAction {
  readonly id: string;
  readonly title: string;
  readonly status: ActionStatus;
  readonly startsOn: CivilDate | null;
  readonly dueOn: CivilDate;
  readonly createdAt: Date;
  readonly lastLoggedAt: Date | null;
  /** The number of its goal in the version of the plan that holds; null when it is not in there, and nothing can be logged. */
  readonly goal: number | null;
}

/** What the mails about actions have in common: who writes, when mail leaves, and who is told what nobody has. */
export interface ReminderSetting {
  readonly rules: readonly ActionTimingRule[];
  readonly municipality: MailSender;
  readonly leadership: Leadership;
  readonly calendar: DayCalendar;
  /** Where people reach us. */
  readonly publicUrl: string;
  /** Where the app shows the municipality to who has an account. */
  readonly appUrl: string;
  readonly now: Date;
}

/** Everything about one action that decides which mails should exist and what they say, read once. */
export interface ActionDossier extends ReminderSetting {
  readonly action: RemindedAction;
  readonly seat: ResponsibleSeat;
  /** Who is asked to log about it in somebody's place, and has not answered. */
  readonly asked: AskedColleague | null;
  /** The mails there have been about it, oldest first. */
  readonly history: readonly MailingHistory<unknown>[];
}
