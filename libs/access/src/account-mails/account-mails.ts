import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type ComposedMail,
  type DueMail,
  type MailSubject,
  MailSubjects,
  personKeyOf,
  plainMail,
  type RecipientRef,
} from '@samsyn/mailings';
import { Config, type Transaction } from '@samsyn/platform';
import type { MailContent } from '@samsyn/ui';
import type { AccountDossier, AccountOwner } from './account-dossier';
import { AccountDossierRepository } from './account-dossier.repository';
import type { AccountMailKind } from './account-mail-kind';
import { accountMailKinds } from './account-mail-kinds';

/**
 * What the ledger needs to know of accounts. An account is nobody's in particular, and a mail is a municipality's: whoever
 * causes one says which municipality sends it, and plans it there.
 */
@Injectable()
export class AccountMails
  implements MailSubject<AccountDossier, AccountOwner, MailContent, AccountMailKind>, OnModuleInit
{
  readonly type = 'account';
  readonly kinds = accountMailKinds;
  readonly ignoresSent = true;

  constructor(
    private readonly subjects: MailSubjects,
    private readonly dossiers: AccountDossierRepository,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  lock(tx: Transaction, id: string): Promise<boolean> {
    return this.dossiers.lock(tx, id);
  }

  load(tx: Transaction, id: string): Promise<AccountDossier> {
    return this.dossiers.load(tx, id);
  }

  recipientOf({ account }: AccountDossier, { id }: RecipientRef): AccountOwner {
    if (account.id !== id) throw new Error(`Account ${id} is not the one that the mail is about`);
    return account;
  }

  personOf({ account }: AccountDossier) {
    return personKeyOf({ accountId: account.id });
  }

  write(
    _tx: Transaction,
    { municipality }: AccountDossier,
    mails: readonly DueMail<AccountMailKind, AccountOwner, MailContent>[],
  ): Promise<ComposedMail[]> {
    return Promise.resolve(
      mails.map(({ recipient: { id, name, email }, decision: content }) =>
        plainMail({
          sender: municipality,
          from: this.config.values.MAIL_FROM,
          to: { name, address: email },
          person: personKeyOf({ accountId: id }),
          content,
          // about who can sign in, so by itself: among other matters it would be overlooked, or be easy to imitate
          leads: true,
        }),
      ),
    );
  }
}
