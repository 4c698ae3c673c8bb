import { translate } from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import type { AccountDossier } from '../account-dossier';
import { accountMailFrame } from '../account-mail-frame';
import { spokenMoment } from '../spoken-moment.rules';

/**
 * Somebody has guessed many times at the owner's password. Says nothing of who it was or from which address: that could be
 * another person's data, and helps the owner with nothing. Nothing is to be pressed, since such mails are imitated.
 */
export function signInWarningEmail(
  dossier: AccountDossier,
  { failures, notedAt }: NonNullable<AccountDossier['signInWarning']>,
): MailContent {
  const { account, municipality } = dossier;
  const { language, name } = account;
  const t = translate(language, 'access');
  const when = t('signInWarning.when', spokenMoment(notedAt, municipality.timeZone, language));
  return {
    ...accountMailFrame(dossier),
    subject: t('signInWarning.subject'),
    preview: t('signInWarning.preview'),
    heading: t('signInWarning.heading'),
    paragraphs: [t('signInWarning.intro', { name }), t('signInWarning.slowed')],
    facts: [
      { label: t('signInWarning.facts.latest'), value: when },
      { label: t('signInWarning.facts.count'), value: t('signInWarning.count', { failures }) },
      { label: t('signInWarning.facts.from'), value: t('signInWarning.from') },
    ],
    details: [t('signInWarning.you'), t('signInWarning.notYou'), t('signInWarning.secret')],
  };
}
