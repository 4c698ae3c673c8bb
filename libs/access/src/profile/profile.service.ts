import { Injectable } from '@nestjs/common';
import type { AccountView, UpdateMe } from '@samsyn/contract';
import { appendAudit, Clock, Database, mintMunicipalityScope } from '@samsyn/platform';
import { AccountRepository } from '../accounts/account.repository';
import { AccountService } from '../accounts/account.service';
import { MunicipalityDirectory } from '../municipality/municipality-directory';

/** What somebody changes about themselves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly rows: AccountRepository,
    private readonly municipalities: MunicipalityDirectory,
    private readonly clock: Clock,
  ) {}

  /** The account is nobody's in particular, so each municipality where it has a role keeps that it was changed. */
  async update(account: AccountView, changes: UpdateMe): Promise<AccountView> {
    const { id: accountId } = account;
    const { name = account.name, language = account.language } = changes;
    await this.database.global((manager) => this.rows.describe(manager, accountId, { name, language }));
    for (const { slug } of await this.accounts.membershipsOf(accountId)) {
      const id = await this.municipalities.idOf(slug);
      if (id)
        await this.database.transaction(mintMunicipalityScope(id), (tx) => {
          appendAudit(tx, { accountId, label: `account:${accountId}` }, this.clock.now(), {
            action: 'account.updated',
            subjectType: 'account',
            subjectId: accountId,
            detail: { fields: Object.keys(changes) },
          });
          return Promise.resolve();
        });
    }
    return { ...account, name, language };
  }
}
