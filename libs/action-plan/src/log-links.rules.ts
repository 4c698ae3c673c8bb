import type { LinkHolder } from '@samsyn/access';
import type { AskedColleague } from './ask-colleague/asked-colleague.repository';

/** What the links in the mails about actions are for. */
export const LOG_PURPOSE = 'action-plan.log';

/** What the link of a colleague is for, who logs about one action in somebody's place. */
export const LOG_ONCE_PURPOSE = 'action-plan.log-once';

/** The link of a colleague, to the action that they are asked about. */
export function logOnceLinkHolder({
  id,
  actionId,
  seatId,
}: Pick<AskedColleague, 'id' | 'actionId' | 'seatId'>): LinkHolder {
  return {
    purpose: LOG_ONCE_PURPOSE,
    subject: { type: 'action', id: actionId },
    holder: { type: 'colleague', id },
    seatId,
  };
}

/** Whose link it is: somebody's who has a seat, or is its ordinary deputy. It dies with that. */
export function logLinkHolder(seatId: string, contactId: string): LinkHolder {
  return {
    purpose: LOG_PURPOSE,
    subject: { type: 'seat', id: seatId },
    holder: { type: 'contact', id: contactId },
    seatId,
  };
}
