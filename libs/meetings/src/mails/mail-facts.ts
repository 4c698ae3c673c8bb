import type {
  Answer,
  CivilDate,
  ClockTime,
  ContactLanguage,
  GoalFollowUpView,
  ReplySource,
} from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import type { AskedFor } from './asked/asked-plan.rules';
import type { Leaves } from './dossier/leaves.rules';
import type { Unasked } from './withdrawn/unasked.rules';

/** One line of the agenda with its calculated start. `presenter` is a role. */
export interface MailAgendaItem {
  readonly startsAt: ClockTime;
  readonly title: string;
  readonly minutes: number;
  readonly presenter: string | null;
}

/** When and where a meeting is held. `remote` names the service ('Teams'), `remoteLink` is its web address. */
export interface MailOccasion {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly remote: string | null;
  readonly remoteLink: string | null;
}

/** One of several dates that a mail tells, each of its own meeting. */
export interface KeptDate extends Omit<MailOccasion, 'remoteLink'> {
  readonly meeting: string;
  readonly body: string;
  readonly zone: string;
  /** It is to be kept, has changed since it was told, or is kept no longer: the meeting is off, or they are not to come. */
  readonly change: 'new' | 'changed' | 'cancelled' | 'left';
  /** When it was to be, as they were told. */
  readonly before?: Pick<MailOccasion, 'startsAt' | 'endsAt'>;
  readonly reason?: string;
}

/**
 * What differs between the recipients of one mail. `ownItems` and `answer` choose between sentences; the rest are texts
 * that are filled in. `…Url` are web addresses.
 */
export interface MailRecipient {
  readonly organisation: string;
  /** The seat's function as inside a sentence, for instance 'lokalpolisområdeschef'. */
  readonly function: string;
  /** The seat in words: organisation and function, or one of them where they are called alike. */
  readonly seat: string;
  /** The seat is the municipality's own, so that nobody calls themselves. */
  readonly own?: true;
  /** The addressee's name, when the address is a person's and not a function's. */
  readonly name?: string;
  readonly replyUrl: string;
  /** Where the documents are read; the reply page when absent. */
  readonly documentsUrl?: string;
  readonly wrongPersonUrl: string;
  readonly privacyUrl: string;
  /** Whom this person, a substitute named in a reply, stands in for. */
  readonly substituteFor?: string;
  /** Whose ordinary deputy this person is. */
  readonly deputyFor?: string;
  /** Whom the recipient named as substitute. */
  readonly substituteName?: string;
  /** Who named this person as a substitute. */
  readonly namedBy?: string;
  /** They had answered for a time that the meeting no longer has. */
  readonly answeredBefore?: true;
  /** Positions in `agenda` of the items this person presents. */
  readonly ownItems: readonly number[];
  /** The answer that counts now; absent when there is none. */
  readonly answer?: Answer;
}

/** Everything the mails about a meeting say. Texts are plain; whoever renders them escapes them. */
export interface MeetingMailFacts extends MailOccasion {
  readonly municipality: string;
  /** The municipality's own, as `#rrggbb`. */
  readonly colour?: string;
  readonly meeting: string;
  readonly body: string;
  /** IANA name of the zone the times are said in. */
  readonly zone: string;
  readonly replyBy: CivilDate | null;
  /** The day it is written, whose year need not be told. */
  readonly today: CivilDate;
  /** The reply-by day has passed, so that a chase says so. */
  readonly replyOverdue?: boolean;
  /** That the recipient has the seat no more when the meeting begins. */
  readonly leaves?: Leaves;
  /** By when the recipient is sent the agenda; null when it has left, or will not be sent to them. */
  readonly documentsBy: CivilDate | null;
  readonly agenda: readonly MailAgendaItem[];
  /** What the agenda fills itself with, in mails that tell it, as of when they are written. */
  readonly followUp?: readonly GoalFollowUpView[];
  /** Who answers questions: a role, never a private person. */
  readonly contact: { readonly role: string; readonly phone: string | null; readonly email: string };
  /** What held before a change. */
  readonly previous?: MailOccasion & { readonly title: string };
  /** Why it was moved or cancelled, in the organiser's words. */
  readonly reason?: string;
  /** The recipient is no longer expected, as a substitute or deputy or as who had the seat; the meeting itself stands. */
  readonly withdrawn?: 'stand-in' | 'holder';
  /** The recipient, a deputy who was asked and not invited, need not answer any more. */
  readonly unasked?: Unasked['why'];
  /** Why somebody is asked besides by the notice. */
  readonly asks?: AskedFor | 'unreachable';
  /** The recipient has the meeting in their calendar by another seat too. */
  readonly otherRole?: true;
  /** The recipient, a deputy, has been asked to come and not invited. */
  readonly notInvited?: true;
  /** How an answer that has been registered on the recipient's behalf came. */
  readonly registered?: ReplySource;
  /** It is the first that the recipient, a deputy, hears of the meeting; and what is known of whom they would come for. */
  readonly introduces?: 'silent' | 'unclear';
  /** The agenda that the recipient was sent before, at the meeting's present time. */
  readonly agendaBefore?: readonly MailAgendaItem[];
  /** What has changed since the notice, in the organiser's words. */
  readonly changedSinceNotice?: string;
  /** Of a mail that tells of several meetings: each date. The rest of the facts are then one of theirs. */
  readonly dates?: readonly KeptDate[];
  readonly recipient: MailRecipient;
}

/** One kind of mail about a meeting: what it says, from facts alone. */
export type MeetingEmail = (facts: MeetingMailFacts, language: ContactLanguage) => MailContent;
