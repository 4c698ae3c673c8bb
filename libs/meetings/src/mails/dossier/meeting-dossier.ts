import type {
  Answer,
  Coming,
  ContactCard,
  ContactLanguage,
  DayCalendar,
  ReplySource,
  TimingRule,
} from '@samsyn/contract';
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

/** What somebody has answered for the meeting's present time. */
export interface DossierReply {
  id: string;
  /** By the link, or registered on somebody's behalf. */
  source: ReplySource;
  answer: Answer;
  substituteName: string | null;
  registeredAt: Date;
}

/** A participant with everything that planning and writing their mail needs. */
export interface DossierParticipant {
  id: string;
  seatId: string;
  function: string;
  organisation: string;
  /**
   * Who has the place: the holder, the deputy of a seat that nobody has, now or when the meeting begins, or the substitute.
   * Null when nobody can be written to.
   */
  addressee: Addressee | null;
  /** Since when the addressee is the one to write to; null when there is none. */
  addresseeSince: Date | null;
  /** When the addressee's time ends, if that is before the meeting: a deputy's when the next holder's begins. */
  leavesAt: Date | null;
  /** Who has been appointed ahead to take the seat over, and from when. */
  nextHolder: { contactId: string; from: Date } | null;
  /** When the place last changed hands, as far as it is known; null when it never has. */
  changedHandsAt: Date | null;
  /** The addressee is the ordinary deputy, in the holder's place. */
  deputyInPlace: boolean;
  /** The ordinary deputy beside a holder. */
  deputy: Addressee | null;
  /** Who still has a seat that will be vacant when the meeting begins, and until when. */
  leaving: { addressee: Addressee; until: Date; reply: DossierReply | null } | null;
  /** Who was told of the meeting and has no say for the seat any more. */
  former: readonly Addressee[];
  /** The participant this one comes in place of. */
  substituteFor: string | null;
  /** Since when a substitute comes no more. */
  withdrawnAt: Date | null;
  /** A substitute whose invitation is known not to have arrived. */
  unreachable: boolean;
  invitedAt: Date;
  /** The addressee's answer that counts for the meeting's present time. */
  reply: DossierReply | null;
  /** The contacts who have answered for a time that the meeting no longer has; null stands for a substitute. */
  answeredBefore: readonly (string | null)[];
  /** The contact who named the addressee as a substitute, as far as they have a name. */
  namedBy: string | null;
  /** The deputy's. */
  deputyReply: DossierReply | null;
  /** The deputy has said yes to what no longer is, and has not answered since. */
  deputyAskedAnew: boolean;
  /** Whom the addressee has named, and whether they turned out not to come. */
  substitute: { id: string; name: string; fails: 'declined' | 'unreachable' | null; since: Date } | null;
  /** Who is to come for the seat; for a substitute, the seat they come for. */
  coming: Coming;
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
    colour: string;
  };
  agenda: AgendaItemRow[];
  participants: DossierParticipant[];
  /** Everybody at the meeting who is a contact: who has a seat, is a deputy, is appointed next, or has been told. */
  contacts: readonly Pick<ContactCard, 'id' | 'email' | 'language'>[];
  chaseOrders: { id: string; orderedAt: Date }[];
  history: ToldMailing[];
  calendar: DayCalendar;
  now: Date;
}
