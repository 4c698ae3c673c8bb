import { Injectable } from '@nestjs/common';
import { type AccountView, type ChangePassword, fail, type Failure, ok, type Result } from '@samsyn/contract';
import { ReplanService } from '@samsyn/mailings';
import { appendAudit, Clock, Database } from '@samsyn/platform';
import { AccountDossierRepository } from '../account-mails/account-dossier.repository';
import { AccountSender } from '../account-mails/account-sender';
import { AccountService } from '../accounts/account.service';
import { hashPassword } from '../accounts/password-hash';
import type { PasswordRefused } from '../accounts/password.rules';
import { PasswordChangeRepository } from '../new-password/password-change.repository';
import { SignInAttempts } from '../sign-in/sign-in-attempts';
import { SignInService } from '../sign-in/sign-in.service';

/** Why a password stays as it is. */
export type PasswordNotChanged = PasswordRefused['code'] | 'password.wrong' | 'rate.limited';

/**
 * Changes the password of who is signed in and knows the present one: guessing that is slowed down as at sign-in, since whoever
 * sits at somebody's computer is not always they.
 */
@Injectable()
export class ChangePasswordService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly signIn: SignInService,
    private readonly attempts: SignInAttempts,
    private readonly changes: PasswordChangeRepository,
    private readonly sender: AccountSender,
    private readonly dossiers: AccountDossierRepository,
    private readonly replan: ReplanService,
    private readonly clock: Clock,
  ) {}

  /** Ends every session of the account, the one that asks too; its owner is told by mail. */
  async change(
    account: AccountView,
    { current, password }: ChangePassword,
    from: { ip: string; device: string | undefined },
  ): Promise<Result<void, Failure<PasswordNotChanged>>> {
    const begun = await this.attempts.begin({ email: account.email, ...from });
    if (!begun.ok) return begun;
    if (!(await this.signIn.verify(account.email, current))) {
      await this.attempts.fail(begun.value);
      return fail({ code: 'password.wrong' });
    }
    await this.attempts.succeed(begun.value);
    const checked = await this.accounts.checkPassword(account, password);
    if (!checked.ok) return fail({ code: checked.error.code });
    await this.replace(account, await hashPassword(password));
    return ok(undefined);
  }

  private async replace({ id, email }: AccountView, passwordHash: string): Promise<void> {
    const scope = await this.sender.of(id);
    // nobody writes to an account that belongs nowhere
    if (!scope)
      return this.database.global((manager) => this.accounts.replacePassword(manager, id, passwordHash));
    await this.database.transaction(scope, async (tx) => {
      await this.dossiers.lock(tx, id);
      await this.accounts.replacePassword(tx.manager, id, passwordHash);
      await this.changes.done(tx, email);
      await this.replan.replan(tx, { type: 'account', id });
      appendAudit(tx, { accountId: id, label: `account:${id}` }, this.clock.now(), {
        action: 'password.changed',
        subjectType: 'account',
        subjectId: id,
      });
    });
  }
}
