import type { ContactLanguage } from '@samsyn/contract';
import { type PersonKey, personKeyOf } from '@samsyn/mailings';
import type { Addressee, DossierParticipant, MeetingDossier } from './meeting-dossier';
import { mayHaveTold, type Recipient } from './told.rules';
import { keepsEntry, recipientsOf } from './who-reads.rules';

/**
 * Whether somebody who is invited has the meeting in their calendar by another role: by a seat of their own beside the one
 * they are a substitute for, or since holder and deputy read one address. What leaves together with it shares its entry.
 */
export function hasEntryByOtherRole(
  dossier: MeetingDossier,
  participant: DossierParticipant,
  reader: Addressee,
): boolean {
  return otherRoles(dossier, participant, reader).some(({ recipient }) =>
    mayHaveTold(dossier.history, recipient).some(({ state, told }) => state !== 'sending' || told !== null),
  );
}

/**
 * Whether somebody who is no longer expected keeps the entry, for a role remains at their address. Who has that role may be
 * invited at this very moment, as a successor is.
 */
export function staysByOtherRole(
  dossier: MeetingDossier,
  participant: DossierParticipant,
  reader: Addressee,
): boolean {
  return otherRoles(dossier, participant, reader).some(
    ({ role, recipient }) =>
      isExpected(role, recipient.addressee) || mayHaveTold(dossier.history, recipient).length > 0,
  );
}

interface OtherRole {
  readonly role: DossierParticipant;
  readonly recipient: Recipient & { addressee: Addressee };
}

/** The roles that keep the meeting in the calendar at an address, besides the reader's. */
function otherRoles(
  { participants }: MeetingDossier,
  { id }: DossierParticipant,
  { contactId, email }: Addressee,
): OtherRole[] {
  const roles: OtherRole[] = [];
  // everybody is asked about everybody, so nothing is made of those who are passed over
  for (const role of participants) {
    for (const recipient of recipientsOf(role)) {
      const { addressee } = recipient;
      const isReaders = role.id === id && addressee.contactId === contactId;
      if (!isReaders && isSame(addressee.email, email) && keepsEntry(role, addressee))
        roles.push({ role, recipient });
    }
  }
  return roles;
}

/** Not the deputy who has said, uninvited, that they do not come. */
function isExpected({ addressee, coming }: DossierParticipant, reader: Addressee): boolean {
  return reader === addressee || coming.comes === 'deputy';
}

/** Who an addressee is to the municipality, see {@link readerOf}. */
export function personOf(
  dossier: Pick<MeetingDossier, 'contacts'>,
  addressee: Pick<Addressee, 'contactId' | 'email'>,
): PersonKey {
  return readerOf(dossier, personKeyOf(addressee));
}

/**
 * Whoever reads an address is one person: contacts at the meeting who share it are known by the key of always the same one, and
 * so is a substitute who is one of them.
 */
export function readerOf({ contacts }: Pick<MeetingDossier, 'contacts'>, person: PersonKey): PersonKey {
  const known = contacts.map(({ id, email }) => ({ key: personKeyOf({ contactId: id }), email }));
  const email = known.find(({ key }) => key === person)?.email;
  const [reader = person] = known
    .filter((each) => (email ? isSame(each.email, email) : personKeyOf({ email: each.email }) === person))
    .map(({ key }) => key)
    .sort();
  return reader;
}

/**
 * The language somebody is written to in. Contacts who share an address are one reader, and may have been given different
 * languages: then it is Swedish, so that what is due to them at once is one mail.
 */
export function languageOf(
  { contacts }: Pick<MeetingDossier, 'contacts'>,
  { email, language }: Pick<Addressee, 'email' | 'language'>,
): ContactLanguage {
  const [one = language, ...others] = contacts
    .filter((each) => isSame(each.email, email))
    .map((each) => each.language);
  return others.every((each) => each === one) ? one : 'sv';
}

/** Asked of everybody about everybody, so by what is cheap first: an address in other letters is as long. */
function isSame(one: string, other: string): boolean {
  return one.length === other.length && one.toLowerCase() === other.toLowerCase();
}
