import { NO_LONGER_DUE } from '@samsyn/mailings';
import { opensUntil } from '../../new-password/password-change.rules';
import type { AccountMailKind } from '../account-mail-kind';
import { newPasswordEmail } from './new-password.email';

/** The link to a new password, which was asked for: leaves at once, at any hour, while it opens something. */
export const newPasswordKind: AccountMailKind = {
  kind: 'access.new-password',
  plan({ account, passwordLink }) {
    if (!passwordLink || account.endedAt) return [];
    const { id, askedAt } = passwordLink;
    return [
      {
        occasion: id,
        recipient: { type: 'account', id: account.id },
        revision: 0,
        dueAt: askedAt,
        expiresAt: opensUntil(askedAt),
        priorityAt: askedAt,
      },
    ];
  },
  decide(dossier, { endedAt }, { occasion }) {
    const { passwordLink: link } = dossier;
    if (endedAt || link?.id !== occasion) return NO_LONGER_DUE;
    return newPasswordEmail(dossier, link);
  },
};
