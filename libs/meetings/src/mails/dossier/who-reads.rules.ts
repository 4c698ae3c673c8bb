import type { Addressee, DossierParticipant, MeetingDossier } from './meeting-dossier';
import { namedIn } from './named-occasion.rules';
import { reachable } from './reachable.rules';
import type { Recipient } from './told.rules';

/**
 * Documents and reminder follow the seat: they go to who is to come for it, to the deputy who has been asked because the
 * holder does not, or else to who has the place.
 */
export function seatsReader({ coming, deputy, addressee }: DossierParticipant): Addressee | null {
  return (coming.comes === 'deputy' || coming.awaits === 'deputy') && deputy ? deputy : addressee;
}

/** Whose answer is waited for; null when nobody's is. */
export function awaited({ coming, deputy, addressee, substituteFor }: DossierParticipant): Addressee | null {
  if (coming.awaits === null || substituteFor !== null) return null;
  return coming.awaits === 'deputy' && deputy ? deputy : addressee;
}

/** What the one whose answer is waited for has said so far: nothing, or that they do not know yet. */
export function isTentative({ coming, deputy, reply, deputyReply }: DossierParticipant): boolean {
  const theirs = coming.awaits === 'deputy' && deputy ? deputyReply : reply;
  return theirs?.answer === 'tentative';
}

/** The seats whose answer is waited for. Substitutes are not chased. */
export function owingReply(dossier: MeetingDossier): DossierParticipant[] {
  return reachable(dossier).filter((participant) => awaited(participant) !== null);
}

/** Whether a participant is one who may still turn up: not who has declined with nobody asked in their place, nor who somebody else comes for. */
export function mayCome(participant: DossierParticipant): boolean {
  const { coming, substituteFor, withdrawnAt, unreachable, reply } = participant;
  if (withdrawnAt || unreachable) return false;
  if (substituteFor === null)
    return coming.comes !== 'substitute' && (coming.comes !== 'nobody' || coming.awaits !== null);
  return reply?.answer !== 'declined' && (coming.comes === 'substitute' || coming.comes === 'unknown');
}

interface ToldRecipient extends Recipient {
  readonly addressee: Addressee;
}

/** Of a dossier's participants, which do not change: each is asked about once for every other. */
const recipients = new WeakMap<DossierParticipant, readonly ToldRecipient[]>();

/** Everyone of a participant's who can have been told of the meeting, with how the mails to them are known. */
export function recipientsOf(participant: DossierParticipant): readonly ToldRecipient[] {
  const known = recipients.get(participant) ?? listedRecipients(participant);
  recipients.set(participant, known);
  return known;
}

function listedRecipients(participant: DossierParticipant): readonly ToldRecipient[] {
  const { id, addressee, addresseeSince, deputy, leaving, former } = participant;
  const others = [...(deputy ? [deputy] : []), ...(leaving ? [leaving.addressee] : []), ...former];
  return [
    ...(addressee ? [{ id, addressee, addresseeSince }] : []),
    ...others.map((each) => ({ id, addressee: each, addresseeSince: null })),
  ];
}

/**
 * Whether the meeting may stay in somebody's calendar: they have the place, or still have the seat, or they are the deputy
 * who comes, who said themselves that they do not, or who has been asked anew. Everybody else was told and is no longer
 * expected.
 */
export function keepsEntry(participant: DossierParticipant, { contactId }: Addressee): boolean {
  const { addressee, deputy, leaving, deputyReply, deputyAskedAnew, coming, withdrawnAt } = participant;
  if (withdrawnAt) return false;
  if (addressee && addressee.contactId === contactId) return true;
  if (leaving?.addressee.contactId === contactId) return true;
  if (deputy?.contactId !== contactId) return false;
  if (coming.comes === 'deputy') return true;
  const saidNo = deputyReply?.answer === 'declined' || deputyReply?.answer === 'tentative';
  return saidNo || (deputyAskedAnew && coming.awaits !== null);
}

/** Whom a mail with this occasion goes to: the one it names if they still are one of the participant's, or who has the place. */
export function recipientFor(
  participant: DossierParticipant,
  occasion: string,
): (Recipient & { addressee: Addressee }) | undefined {
  const named = namedIn(occasion);
  const { addressee: present } = participant;
  return recipientsOf(participant).find(({ addressee }) =>
    named === undefined ? addressee === present : addressee.contactId === named,
  );
}
