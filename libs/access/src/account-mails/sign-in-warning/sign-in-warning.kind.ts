import { NO_LONGER_DUE } from '@samsyn/mailings';
import type { AccountMailKind } from '../account-mail-kind';
import { signInWarningEmail } from './sign-in-warning.email';

/** After a day it is of no use: if they go on, another is owed by then. */
const USEFUL = 24 * 3_600_000;

/** Many failed sign-ins: leaves at once, at any hour, and once for what was noted. */
export const signInWarningKind: AccountMailKind = {
  kind: 'access.sign-in-warning',
  plan({ account, signInWarning }) {
    if (!signInWarning || account.endedAt) return [];
    const { notedAt } = signInWarning;
    return [
      {
        occasion: notedAt.toISOString(),
        recipient: { type: 'account', id: account.id },
        revision: 0,
        dueAt: notedAt,
        expiresAt: new Date(notedAt.getTime() + USEFUL),
        priorityAt: notedAt,
      },
    ];
  },
  decide(dossier, { endedAt }, { occasion }) {
    const { signInWarning: warning } = dossier;
    if (endedAt || warning?.notedAt.toISOString() !== occasion) return NO_LONGER_DUE;
    return signInWarningEmail(dossier, warning);
  },
};
