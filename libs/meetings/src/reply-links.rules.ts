import type { LinkHolder } from '@samsyn/access';

/** What the links in a meeting's mails are for. */
export const REPLY_PURPOSE = 'meetings.reply';

/** The participant that a link invites. */
export function invitationOf(participantId: string): LinkHolder['subject'] {
  return { type: 'participant', id: participantId };
}

/** Whose link it is: a contact's, or a substitute's, who is none and known as a participant alone. */
export function replyLinkHolder(
  participant: { id: string; seatId: string },
  contactId: string | null,
): LinkHolder {
  return {
    purpose: REPLY_PURPOSE,
    subject: invitationOf(participant.id),
    holder: contactId ? { type: 'contact', id: contactId } : { type: 'participant', id: participant.id },
    seatId: participant.seatId,
  };
}
