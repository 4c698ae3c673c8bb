import type { Municipality } from '@samsyn/access';
import type { Answer, BodyKind, CivilDate, Coming } from '@samsyn/contract';
import type { AgendaItemRow } from '../agenda/agenda-item.entity';
import type { Leaves } from '../mails/dossier/leaves.rules';
import type { Addressee } from '../mails/dossier/meeting-dossier';
import type { Meeting } from '../meeting.entity';
import type { Participant } from '../participants/participant.entity';
import type { ReplyGiverRef } from '../replies/reply-giver';
import type { Reply } from '../replies/reply.entity';

/** What a personal link invites to, and how it has been answered: all that the pages behind the link show. */
export interface Invitation {
  meeting: Meeting;
  bodyKind: BodyKind;
  municipality: Pick<
    Municipality,
    'slug' | 'name' | 'contactRole' | 'contactPhone' | 'contactEmail' | 'colour'
  >;
  participant: Participant;
  /** The organisation the seat is for. */
  organisation: string;
  /** The seat's function, such as `lokalpolisområdeschef`. */
  function: string;
  /** Whose link it is. */
  addressee: Addressee;
  /** Who answers with this link. */
  givenBy: ReplyGiverRef;
  /** The link's holder has the seat no more when the meeting begins; null while they do, as far as is known. */
  leaves: Leaves | null;
  /** The link's holder has the place, and may name who comes instead. */
  mayName: boolean;
  /** The link's holder is the deputy of a seat that somebody else has. */
  besideHolder: boolean;
  /** What the one whose deputy the link's holder is has answered. */
  holdersAnswer: Answer | null;
  /** Who is to come for the seat. */
  coming: Coming;
  /** The day it is read, whose year need not be told. */
  today: CivilDate;
  /** The meeting's agenda as it stands. */
  agenda: readonly AgendaItemRow[];
  /** The positions of the items that the seat presents. */
  ownItems: readonly number[];
  /** The link's holder's own reply that counts for the meeting's present time. */
  reply: Reply | null;
  /** They have replied for what the meeting no longer is, and not since. */
  askedAgain: boolean;
}

/** What the link's holder has answered, while it stands: who named a substitute that does not come is asked anew. */
export function standingAnswer({ reply, coming }: Pick<Invitation, 'reply' | 'coming'>): Answer | null {
  if (reply?.answer === 'substitute' && coming.comes !== 'substitute') return null;
  return reply?.answer ?? null;
}

/** The invitation without the municipality's own note: a link shows only its own holder's words, and those are theirs. */
export function ownText(invitation: Invitation): Invitation {
  if (!invitation.reply) return invitation;
  return { ...invitation, reply: { ...invitation.reply, note: null } };
}
