import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountView } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import { AccountRepository } from '../accounts/account.repository';
import type { Municipality } from '../municipality/municipality.entity';
import { MunicipalityRepository } from '../municipality/municipality.repository';
import type { LinkPurpose } from '../personal-links/link-purpose';
import { LinkPurposes } from '../personal-links/link-purposes';
import type { LinkHolder, PersonalLink } from '../personal-links/personal-link.repository';
import { type PasswordChange, PasswordChangeRepository } from './password-change.repository';
import { stateOfChange } from './password-change.rules';

/** Where a link to a new password leads. */
export interface NewPasswordVisit {
  state: ReturnType<typeof stateOfChange>;
  change: PasswordChange;
  account: AccountView;
  municipality: Municipality;
}

/** Whose link it is, and to which change of their password. */
export function newPasswordHolder(accountId: string, changeId: string): LinkHolder {
  return {
    purpose: 'access.new-password',
    subject: { type: 'password-change', id: changeId },
    holder: { type: 'account', id: accountId },
    seatId: null,
  };
}

/** The link by which whoever reads an account's mail chooses its password. Opening it changes nothing. */
@Injectable()
export class NewPasswordLink implements LinkPurpose<NewPasswordVisit>, OnModuleInit {
  readonly purpose = 'access.new-password';
  readonly page = 'new-password';

  constructor(
    private readonly purposes: LinkPurposes,
    private readonly accounts: AccountRepository,
    private readonly changes: PasswordChangeRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.purposes.register(this);
  }

  async show(tx: Transaction, { subject, holder }: PersonalLink): Promise<NewPasswordVisit | undefined> {
    const account = await this.accounts.find(tx.manager, holder.id);
    const change = account && (await this.changes.find(tx, subject.id, account.email));
    if (!change) return undefined;
    const municipality = await this.municipalities.get(tx);
    return { state: stateOfChange(change, this.clock.now()), change, account, municipality };
  }
}
