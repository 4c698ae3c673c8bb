import { translate } from '@samsyn/contract';
import { mailFrame } from '@samsyn/mailings';
import type { AccountDossier } from './account-dossier';

/** What all mails about an account have around their matter: they come because one has the account. */
export function accountMailFrame({ account: { language }, municipality, publicUrl }: AccountDossier) {
  const why = translate(language, 'access')('footer.account', { municipality: municipality.name });
  return mailFrame(municipality, { language, why, publicUrl });
}
