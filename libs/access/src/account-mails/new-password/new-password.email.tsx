import { translate } from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import { opensUntil } from '../../new-password/password-change.rules';
import type { AccountDossier } from '../account-dossier';
import { accountMailFrame } from '../account-mail-frame';
import { spokenMoment } from '../spoken-moment.rules';

/** The link to choose a new password with, and until when it opens. */
export function newPasswordEmail(
  dossier: AccountDossier,
  { askedAt, url }: NonNullable<AccountDossier['passwordLink']>,
): MailContent {
  const { account, municipality } = dossier;
  const { language, name, email } = account;
  const t = translate(language, 'access');
  const until = spokenMoment(opensUntil(askedAt), municipality.timeZone, language);
  return {
    ...accountMailFrame(dossier),
    subject: t('newPassword.mail.subject'),
    preview: t('newPassword.mail.preview', { time: until.time }),
    heading: t('newPassword.mail.heading'),
    paragraphs: [t('newPassword.mail.intro', { name })],
    facts: [
      { label: t('password.account'), value: email },
      { label: t('newPassword.mail.until'), value: t('newPassword.when', until) },
    ],
    details: [t('newPassword.mail.notYou')],
    button: { label: t('newPassword.mail.button'), url },
    note: t('newPassword.mail.note'),
  };
}
