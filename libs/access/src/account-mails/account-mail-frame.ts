import { translate } from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import type { AccountDossier } from './account-dossier';

/** What all mails about an account have in common: who writes, in which language, whom to ask, and why it came. */
export function accountMailFrame(
  dossier: AccountDossier,
): Pick<MailContent, 'language' | 'sender' | 'footer'> {
  const { account, municipality, publicUrl } = dossier;
  const { contactRole, contactPhone, contactEmail } = municipality;
  const t = translate(account.language, 'access');
  const privacyUrl = `${publicUrl}/personuppgifter`;
  return {
    language: account.language,
    sender: municipality.name,
    footer: {
      why: t('footer.account', { municipality: municipality.name }),
      questions: t('footer.questions', { contact: [contactRole, contactPhone, contactEmail].join(', ') }),
      wrongPerson: { label: t('footer.wrongPerson'), url: `${privacyUrl}#wrong-person` },
      privacy: { label: t('footer.privacy'), url: privacyUrl },
    },
  };
}
