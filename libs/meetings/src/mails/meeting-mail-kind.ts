import type { MailKind } from '@samsyn/mailings';
import type { MailCalendar } from '@samsyn/platform';
import type { Addressee, DossierParticipant, MeetingDossier } from './dossier/meeting-dossier';
import type { MailOccasion, MeetingEmail, MeetingMailFacts } from './mail-facts';

/** What a kind has decided about one mail. */
export interface MailDecision {
  /** Whether it puts the meeting into a calendar, takes it out, or leaves it alone. */
  calendar?: MailCalendar['method'];
  previous?: MailOccasion;
  reason?: string;
  /** The participant comes no more, though the meeting stands: their link has been revoked and the mail has none. */
  withdrawn?: true;
  /** The coordinator has asked for it now. */
  ordered?: boolean;
}

/** One kind of mail about a meeting: when it exists, whether it still holds, whom it goes to, and what it says. */
export interface MeetingMailKind extends MailKind<MeetingDossier, DossierParticipant, MailDecision> {
  /** Whom it goes to, when that need not be the participant's own addressee. */
  addressee?(dossier: MeetingDossier, participant: DossierParticipant, occasion: string): Addressee | null;
  readonly email: MeetingEmail;
  /** For specs and for looking at the mail. */
  readonly sample: MeetingMailFacts;
}
