import { NO_LONGER_DUE } from '@samsyn/mailings';
import type { AccountMailKind } from '../account-mail-kind';
import { passwordChangedEmail } from './password-changed.email';

/** Told within a day, or of no use any more: who it concerns has noticed by then. */
const USEFUL = 24 * 3_600_000;

/** The password has been changed: its owner is told at once, in case it was somebody else. */
export const passwordChangedKind: AccountMailKind = {
  kind: 'access.password-changed',
  plan({ account, passwordChangedAt: at }) {
    if (!at || account.endedAt) return [];
    return [
      {
        occasion: at.toISOString(),
        recipient: { type: 'account', id: account.id },
        revision: 0,
        dueAt: at,
        expiresAt: new Date(at.getTime() + USEFUL),
        priorityAt: at,
      },
    ];
  },
  decide(dossier, { endedAt }, { occasion }) {
    const { passwordChangedAt: at } = dossier;
    if (endedAt || at?.toISOString() !== occasion) return NO_LONGER_DUE;
    return passwordChangedEmail(dossier, at);
  },
};
