import type { ContactCard } from '@samsyn/contract';
import type { Participant } from '../../participants/participant.entity';
import type { Addressee } from './meeting-dossier';

/** A contact as someone mail can be addressed to; null for nobody. */
export function contactAddressee(contact: ContactCard | null): Addressee | null {
  if (!contact) return null;
  const { id, name, role, email, language } = contact;
  return { contactId: id, name: name ?? role, personName: name, email, language };
}

/**
 * A substitute as someone mail can be addressed to; null for a participant who is none. A substitute is no contact, and is
 * met in the language of the seat they come for.
 */
export function substituteAddressee(
  { substituteName, substituteEmail }: Pick<Participant, 'substituteName' | 'substituteEmail'>,
  seatHolder: ContactCard | null,
): Addressee | null {
  if (substituteName === null || substituteEmail === null) return null;
  return {
    contactId: null,
    name: substituteName,
    personName: substituteName,
    email: substituteEmail,
    language: seatHolder?.language ?? 'sv',
  };
}
