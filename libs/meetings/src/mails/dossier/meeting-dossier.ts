import type { Answer, ContactLanguage, DayCalendar, TimingRule } from '@samsyn/contract';
import type { AgendaItemRow } from '../../agenda/agenda-item.entity';
import type { Meeting } from '../../meeting.entity';
import type { ToldMailing } from './told';

/** Someone a mail can be addressed to. A substitute has no contact of the municipality's behind them. */
export interface Addressee {
  contactId: string | null;
  /** Whom the mail is addressed to: a person, or the role when the address is a function's. */
  name: string;
  /** The person's name, when there is one to greet. */
  personName: string | null;
  email: string;
  language: ContactLanguage;
}

/** A participant with everything that planning and writing their mail needs. */
export interface DossierParticipant {
  id: string;
  seatId: string;
  function: string;
  organisation: string;
  /** Null for a vacant seat: nobody can be written to. */
  addressee: Addressee | null;
  /** Since when the addressee is the one to write to; null for a vacant seat. */
  addresseeSince: Date | null;
  /** Who has been appointed ahead to take the seat over, and from when. */
  nextHolder: { contactId: string; from: Date } | null;
  deputy: Addressee | null;
  /** The participant this one comes in place of. */
  substituteFor: string | null;
  withdrawnAt: Date | null;
  invitedAt: Date;
  /** The reply that counts for the meeting's present time. */
  reply: { answer: Answer; substituteName: string | null } | null;
}

/** Everything about one meeting that decides which mails should exist and what they say, read once. */
export interface MeetingDossier {
  meeting: Meeting;
  body: { name: string; timingRules: readonly TimingRule[] };
  municipality: {
    slug: string;
    name: string;
    contactRole: string;
    contactPhone: string;
    contactEmail: string;
  };
  agenda: AgendaItemRow[];
  participants: DossierParticipant[];
  chaseOrders: { id: string; orderedAt: Date }[];
  history: ToldMailing[];
  calendar: DayCalendar;
  now: Date;
}
