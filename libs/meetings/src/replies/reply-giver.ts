/** Whose answer it is; a substitute is no contact, and answers for a participant of their own. */
export type ReplyGiverRef = { as: 'holder' | 'deputy'; contactId: string } | { as: 'substitute' };

/** The contact who gives a reply; null for a substitute. */
export function giverContact(giver: ReplyGiverRef): string | null {
  return giver.as === 'substitute' ? null : giver.contactId;
}
