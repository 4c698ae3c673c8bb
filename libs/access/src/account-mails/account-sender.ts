import { Injectable } from '@nestjs/common';
import { mintMunicipalityScope, type MunicipalityScope } from '@samsyn/platform';
import { AccountService } from '../accounts/account.service';
import { MunicipalityDirectory } from '../municipality/municipality-directory';

/** Which municipality writes to an account's owner about what concerns the account alone. */
@Injectable()
export class AccountSender {
  constructor(
    private readonly accounts: AccountService,
    private readonly municipalities: MunicipalityDirectory,
  ) {}

  /** One of the municipalities where the account has roles, always the same: the first by name. */
  async of(accountId: string): Promise<MunicipalityScope | undefined> {
    const [first] = await this.accounts.membershipsOf(accountId);
    const id = first && (await this.municipalities.idOf(first.slug));
    return id === undefined ? undefined : mintMunicipalityScope(id);
  }
}
