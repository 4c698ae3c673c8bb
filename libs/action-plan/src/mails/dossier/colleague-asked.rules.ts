import { type ContactCard, isOpen } from '@samsyn/contract';
import type { AskedColleague } from '../../ask-colleague/asked-colleague.repository';
import type { ActionDossier } from './action-dossier';
import { hasSeatAt } from './seat-reader.rules';

/** A colleague who is asked, and who asks them. */
export interface ColleagueAsked {
  readonly colleague: AskedColleague;
  readonly asker: ContactCard;
}

/**
 * Who is asked to log about an action once, in somebody's place, at an instant; undefined when it has ended, its goal does not
 * hold, or who asked has not its seat any more.
 */
export function colleagueAsked(
  { action, seat, asked }: Pick<ActionDossier, 'action' | 'seat' | 'asked'>,
  at: Date,
): ColleagueAsked | undefined {
  if (!asked || !isOpen(action.status) || action.goal === null) return undefined;
  if (asked.seatId !== seat.id || at >= asked.expiresAt) return undefined;
  const asker = hasSeatAt(seat, asked.contactId, at);
  return asker && { colleague: asked, asker };
}
