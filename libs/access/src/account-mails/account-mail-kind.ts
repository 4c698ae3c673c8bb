import type { MailKind } from '@samsyn/mailings';
import type { MailContent } from '@samsyn/ui';
import type { AccountDossier, AccountOwner } from './account-dossier';

/** One kind of mail about an account: when it exists, whether it still holds, and what it then says. */
export type AccountMailKind = MailKind<AccountDossier, AccountOwner, MailContent>;
