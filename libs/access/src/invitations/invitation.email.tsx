import { translate } from '@samsyn/contract';
import { mailFrame } from '@samsyn/mailings';
import type { MailContent } from '@samsyn/ui';
import { spokenMoment } from '../account-mails/spoken-moment.rules';
import type { InvitationDossier } from './invitation-dossier';
import { invitationOpensUntil } from './invitation.rules';
import { spokenRoles } from './spoken-roles.rules';

/** Who invites, to what, and until when. The same whether or not the address has an account, which is the reader's to see. */
export function invitationEmail({
  invitation,
  municipality,
  url,
  publicUrl,
}: InvitationDossier): MailContent {
  const { language, email, roles, invitedBy: inviter, sentAt } = invitation;
  const t = translate(language, 'access');
  const until = spokenMoment(invitationOpensUntil(sentAt), municipality.timeZone, language);
  const named = { municipality: municipality.name };
  return {
    ...mailFrame(municipality, { language, why: t('footer.invitation', named), publicUrl }),
    subject: t('invitation.mail.subject', named),
    preview: t('invitation.mail.preview', until),
    heading: t('invitation.mail.heading', named),
    paragraphs: [t('invitation.mail.intro', { inviter, ...named })],
    facts: [
      { label: t('invitation.mail.as'), value: spokenRoles(roles, language) },
      { label: t('password.account'), value: email },
      { label: t('invitation.mail.until'), value: t('newPassword.when', until) },
    ],
    details: [t('invitation.mail.next'), t('invitation.mail.notYou')],
    button: { label: t('invitation.mail.button'), url },
    note: t('invitation.mail.note'),
  };
}
