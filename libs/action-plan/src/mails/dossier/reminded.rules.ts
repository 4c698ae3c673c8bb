import type { LeadingAccount, Leadership } from '@samsyn/access';
import type { ContactCard } from '@samsyn/contract';
import type { PlannedMailing } from '@samsyn/mailings';
import type { ActionDossier } from './action-dossier';
import { type ColleagueAsked, colleagueAsked } from './colleague-asked.rules';
import { deputyAt, readerAt } from './seat-reader.rules';

/** Whom a reminder reaches, and as what. */
export type Reminded =
  /** Who has the seat; its ordinary deputy while it is vacant; or that deputy beside the holder, when it has climbed. */
  | { readonly as: 'holder' | 'stand-in' | 'deputy'; readonly contact: ContactCard }
  /** Who coordinates: it has climbed to them, or `nobody` has the seat. */
  | { readonly as: 'coordinator' | 'nobody'; readonly account: LeadingAccount }
  /** A colleague whom who has the seat has asked to log in their place. */
  | ({ readonly as: 'colleague' } & ColleagueAsked);

/** Whom a reminder reaches at an instant; undefined when there is nobody any more. */
export function remindedBy(
  dossier: ActionDossier,
  { occasion, recipient }: Pick<PlannedMailing, 'occasion' | 'recipient'>,
  at: Date,
): Reminded | undefined {
  const { seat, rules } = dossier;
  if (recipient.type === 'colleague') {
    const asked = colleagueAsked(dossier, at);
    return asked?.colleague.id === recipient.id ? { as: 'colleague', ...asked } : undefined;
  }
  const addressee = rules.find(({ id }) => id === occasion)?.addressee;
  if (recipient.type === 'account') {
    const account = accountOf(dossier.leadership, recipient.id);
    return account && { as: addressee === 'coordinator' ? 'coordinator' : 'nobody', account };
  }
  if (addressee === 'deputy') {
    const contact = deputyAt(seat, at);
    return contact && { as: 'deputy', contact };
  }
  const reader = readerAt(seat, at);
  return reader && { as: reader.as === 'holder' ? 'holder' : 'stand-in', contact: reader.contact };
}

function accountOf({ coordinators, backups }: Leadership, id: string): LeadingAccount | undefined {
  return [...coordinators, ...backups].find((each) => each.id === id);
}
