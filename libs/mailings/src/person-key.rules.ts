/** Who a mail is expected to reach: what is due to one person at one moment can leave as one mail. */
export type PersonKey = `contact:${string}` | `account:${string}` | `address:${string}`;

/** A person as the municipality knows them; someone known by address alone, who is no contact, is told apart by that. */
export type Person =
  { contactId: string } | { accountId: string } | { contactId?: string | null; email: string };

/** The key of a person, the same however their address is spelt. */
export function personKeyOf(person: Person): PersonKey {
  if ('accountId' in person) return `account:${person.accountId}`;
  if ('email' in person && !person.contactId) return `address:${person.email.toLowerCase()}`;
  return `contact:${person.contactId}`;
}

/** Whom a mail is for, where that is not who reads it by the key it is known by: one of several at one address. */
export function meantBesides(
  reader: PersonKey | null,
  meant: PersonKey | null | undefined,
): PersonKey | null {
  return meant && meant !== reader ? meant : null;
}
