import { translate } from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import type { AccountDossier } from '../account-dossier';
import { accountMailFrame } from '../account-mail-frame';
import { spokenMoment } from '../spoken-moment.rules';

/** That the password is another now, and what to do when it was not the owner who changed it. Nothing is to be pressed. */
export function passwordChangedEmail(dossier: AccountDossier, at: Date): MailContent {
  const { account, municipality } = dossier;
  const { language, name, email } = account;
  const t = translate(language, 'access');
  return {
    ...accountMailFrame(dossier),
    subject: t('passwordChanged.subject'),
    preview: t('passwordChanged.preview'),
    heading: t('passwordChanged.heading'),
    paragraphs: [t('passwordChanged.intro', { name })],
    facts: [
      { label: t('password.account'), value: email },
      {
        label: t('passwordChanged.at'),
        value: t('newPassword.when', spokenMoment(at, municipality.timeZone, language)),
      },
    ],
    details: [t('passwordChanged.notYou'), t('passwordChanged.secret')],
  };
}
