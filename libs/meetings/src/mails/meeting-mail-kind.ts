import type { ReplySource } from '@samsyn/contract';
import type { MailKind } from '@samsyn/mailings';
import type { Addressee, DossierParticipant, MeetingDossier } from './dossier/meeting-dossier';
import type { Told, ToldAgenda } from './dossier/told';
import type { AskedFor } from './asked/asked-plan.rules';
import type { Unasked } from './withdrawn/unasked.rules';
import type { MeetingEmail, MeetingMailFacts } from './mail-facts';
import type { CalendarChange } from './meeting-calendar';

/** What a kind has decided about one mail. */
export interface MailDecision {
  /** What it does to the meeting in its reader’s calendar; absent when that is left alone. */
  calendar?: CalendarChange;
  previous?: MeetingMailFacts['previous'];
  reason?: string;
  /** Its reader is no longer expected, though the meeting stands: their link may have been revoked, and the mail has none. */
  withdrawn?: 'stand-in' | 'holder';
  /** Its reader, a deputy who was asked and not invited, need not answer any more. */
  unasked?: Unasked['why'];
  /** Why somebody is asked besides by the notice. */
  asks?: AskedFor | 'unreachable';
  /** Its reader has the meeting in their calendar by another seat too: it is neither put there nor taken out. */
  otherRole?: true;
  /** Its reader, a deputy, has been asked to come and not invited: they have no entry of the meeting. */
  notInvited?: true;
  /** How an answer that has been registered on its reader's behalf came. */
  registered?: ReplySource;
  /** It is the first that its reader, a deputy, hears of the meeting: the holder has not answered, or it is not so simple. */
  introduces?: MeetingMailFacts['introduces'];
  /** The agenda that its reader was sent before. */
  agendaBefore?: ToldAgenda;
  /** What becomes of a date that its reader keeps, or is to keep, before they are invited. */
  hold?: HoldDecision;
  /** The coordinator has asked for it now. */
  ordered?: boolean;
}

/** A date that is to be kept, has changed since it was told, or is kept no longer: the meeting is off, or they are not to come. */
export interface HoldDecision {
  change: 'new' | 'changed' | 'cancelled' | 'left';
  /** What they were told. */
  before?: Told;
  reason?: string;
}

/** One kind of mail about a meeting: when it exists, whether it still holds, whom it goes to, and what it says. */
export interface MeetingMailKind extends MailKind<MeetingDossier, DossierParticipant, MailDecision> {
  /** Whom it goes to now: who has the place, who is to come, or the one that the occasion names; null for nobody. */
  addressee(dossier: MeetingDossier, participant: DossierParticipant, occasion: string): Addressee | null;
  /** It carries the whole agenda, which its row then keeps as told. */
  readonly tellsAgenda?: true;
  /** What is due of it to one person is one mail, whatever meetings it is about, and has no personal link. */
  readonly gathers?: true;
  readonly email: MeetingEmail;
  /** For specs and for looking at the mail. */
  readonly sample: MeetingMailFacts;
}
