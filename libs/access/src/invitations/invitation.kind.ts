import { type MailKind, NO_LONGER_DUE } from '@samsyn/mailings';
import type { MailContent } from '@samsyn/ui';
import type { InvitationDossier } from './invitation-dossier';
import { invitationEmail } from './invitation.email';
import type { StoredInvitation } from './invitation.repository';
import { invitationOpensUntil } from './invitation.rules';

/** The mail that an invitation is: once each time it is sent, at any hour, and nothing once it is accepted or withdrawn. */
export const invitationKind: MailKind<InvitationDossier, StoredInvitation, MailContent> = {
  kind: 'access.invitation',
  plan({ invitation: { id, sentAt, acceptedAt, withdrawnAt } }) {
    if (acceptedAt || withdrawnAt) return [];
    return [
      {
        occasion: sentAt.toISOString(),
        recipient: { type: 'invitation', id },
        revision: 0,
        dueAt: sentAt,
        expiresAt: invitationOpensUntil(sentAt),
        priorityAt: sentAt,
      },
    ];
  },
  decide(dossier, { sentAt, acceptedAt, withdrawnAt }, { occasion }) {
    if (acceptedAt || withdrawnAt || sentAt.toISOString() !== occasion) return NO_LONGER_DUE;
    return invitationEmail(dossier);
  },
};
