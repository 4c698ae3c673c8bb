import type { LinkHolder } from '@samsyn/access';

/** What the links in the mails about actions are for. */
export const LOG_PURPOSE = 'action-plan.log';

/** Whose link it is: somebody's who has a seat, or is its ordinary deputy. It dies with that. */
export function logLinkHolder(seatId: string, contactId: string): LinkHolder {
  return {
    purpose: LOG_PURPOSE,
    subject: { type: 'seat', id: seatId },
    holder: { type: 'contact', id: contactId },
    seatId,
  };
}
