import type { DayCalendar, Matter } from '@samsyn/contract';
import type { MailingHistory, MailSender } from '@samsyn/mailings';
import type { MeetingWithSeats } from '@samsyn/meetings';
import type { TroubledMail } from '../mail/mail-matter.rules';
import type { Leadership } from '@samsyn/access';

/** What a mail about the overview told. */
export interface OverviewTold {
  v: 1;
  /** Of failed mail: the latest failure, as an instant. */
  until?: string | undefined;
  /** Of a Monday list: what it told of, each matter by its key. */
  matters?: readonly string[] | undefined;
}

/** Everything that decides which mails there are about what needs the coordinator, and what they say. */
export interface OverviewDossier {
  municipality: MailSender;
  leadership: Leadership;
  /** Working days that something may need the coordinator, who does not sign in, before they are warned. */
  escalateAfterDays: number;
  /** What needs somebody who leads the work, most urgent first. */
  matters: readonly Matter[];
  /** What will need them before the next list, most urgent first: no other list would tell of it in time. */
  ahead: readonly Matter[];
  troubled: readonly TroubledMail[];
  /** Meetings that begin within a week or so, among others. */
  near: readonly MeetingWithSeats[];
  /** The mails there have been about the overview, oldest first. */
  history: readonly MailingHistory<OverviewTold>[];
  calendar: DayCalendar;
  /** Where people reach us. */
  publicUrl: string;
  now: Date;
}
