import { type PersonKey, personKeyOf } from '@samsyn/mailings';
import type { Addressee, DossierParticipant, MeetingDossier } from './meeting-dossier';
import { mayHaveTold } from './told.rules';
import { keepsEntry, recipientsOf } from './who-reads.rules';

/**
 * Whether somebody has the meeting in their calendar by another seat too: one who is named as a substitute beside a seat of
 * their own is not invited twice, and keeps the entry until no role remains.
 */
export function hasEntryByOtherRole(
  { participants, history }: MeetingDossier,
  { id }: DossierParticipant,
  { email }: Addressee,
): boolean {
  return participants
    .filter((other) => other.id !== id)
    .some((other) =>
      recipientsOf(other).some(
        (recipient) =>
          isSame(recipient.addressee.email, email) &&
          keepsEntry(other, recipient.addressee) &&
          mayHaveTold(history, recipient).length > 0,
      ),
    );
}

/** Who an addressee is to the municipality: the contact with that address at the meeting, when there is one. */
export function personOf({ participants }: MeetingDossier, addressee: Addressee): PersonKey {
  if (addressee.contactId) return personKeyOf(addressee);
  const known = participants
    .flatMap((participant) => [participant.addressee, participant.deputy])
    .find((each) => each?.contactId && isSame(each.email, addressee.email));
  return personKeyOf(known ?? addressee);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
