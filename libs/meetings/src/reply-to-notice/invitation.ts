import type { Municipality } from '@samsyn/access';
import type { BodyKind } from '@samsyn/contract';
import type { Addressee } from '../mails/dossier/meeting-dossier';
import type { Meeting } from '../meeting.entity';
import type { Participant } from '../participants/participant.entity';
import type { ReplyGiverRef } from '../replies/reply-giver';
import type { Reply } from '../replies/reply.entity';

/** What a personal link invites to, and how it has been answered: all that the pages behind the link show. */
export interface Invitation {
  meeting: Meeting;
  bodyKind: BodyKind;
  municipality: Pick<Municipality, 'slug' | 'name' | 'contactRole' | 'contactPhone' | 'contactEmail'>;
  participant: Participant;
  /** The organisation the seat is for. */
  organisation: string;
  /** The seat's function, such as `lokalpolisområdeschef`. */
  function: string;
  /** Whose link it is. */
  addressee: Addressee;
  /** Who answers with this link. */
  givenBy: ReplyGiverRef;
  /** The words of the reply are another's: the holder's, on their deputy's link, or a predecessor's. */
  othersWords: boolean;
  /** The reply that counts for the meeting's present time. */
  reply: Reply | null;
  /** There is a reply for a time that the meeting no longer has, and none for the present one. */
  askedAgain: boolean;
}

/**
 * The invitation without what somebody else has written: a link shows only its own holder's text, so a deputy or
 * a successor sees how the seat was answered, but no remark and no substitute's address; nobody sees the municipality's
 * own note.
 */
export function ownText(invitation: Invitation): Invitation {
  if (!invitation.reply) return invitation;
  const others = { remark: null, substituteName: null, substituteEmail: null };
  const reply = { ...invitation.reply, note: null, ...(invitation.othersWords ? others : {}) };
  return { ...invitation, reply };
}
