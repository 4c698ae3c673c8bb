import { Injectable } from '@nestjs/common';
import { fail, type Failure, type Result } from '@samsyn/contract';
import { ReplanService } from '@samsyn/mailings';
import { audited, AuditedWrite } from '@samsyn/platform';
import { AccountDossierRepository } from '../account-mails/account-dossier.repository';
import { AccountService } from '../accounts/account.service';
import { hashPassword } from '../accounts/password-hash';
import type { PasswordRefused } from '../accounts/password.rules';
import type { OpenedPersonalLink } from '../personal-links/personal-links';
import type { NewPasswordVisit } from './new-password-link';
import { PasswordChangeRepository } from './password-change.repository';

/** Gives an account the password that its owner has chosen by a link: once, and everybody who is signed in is out. */
@Injectable()
export class SetNewPasswordService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly accounts: AccountService,
    private readonly changes: PasswordChangeRepository,
    private readonly dossiers: AccountDossierRepository,
    private readonly replan: ReplanService,
  ) {}

  async set(
    { scope, link, shown: { account, change } }: OpenedPersonalLink<NewPasswordVisit>,
    password: string,
  ): Promise<Result<void, PasswordRefused | Failure<'link.used'>>> {
    const checked = await this.accounts.checkPassword(account, password);
    if (!checked.ok) return checked;
    const passwordHash = await hashPassword(password);
    const by = { scope, accountId: account.id, label: `link:${link.id}` };
    const written = await this.write.run(by, async (tx) => {
      await this.dossiers.lock(tx, account.id);
      if (!(await this.changes.use(tx, change.id))) return fail({ code: 'link.used' as const });
      await this.accounts.replacePassword(tx.manager, account.id, passwordHash);
      await this.replan.replan(tx, { type: 'account', id: account.id });
      return audited(undefined, 'password.renewed', ['account', account.id]);
    });
    return written.ok ? written : fail({ code: 'link.used' });
  }
}
