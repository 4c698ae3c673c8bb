import { Injectable } from '@nestjs/common';
import { Config, type Transaction } from '@samsyn/platform';
import { MunicipalityRepository } from '../municipality/municipality.repository';
import { newPasswordHolder } from '../new-password/new-password-link';
import { PasswordChangeRepository } from '../new-password/password-change.repository';
import { PersonalLinks } from '../personal-links/personal-links';
import { OwedWarnings } from '../sign-in/owed-warnings';
import type { AccountDossier, AccountOwner } from './account-dossier';

/** Reads what a municipality's mails about an account need. */
@Injectable()
export class AccountDossierRepository {
  constructor(
    private readonly municipalities: MunicipalityRepository,
    private readonly warnings: OwedWarnings,
    private readonly changes: PasswordChangeRepository,
    private readonly links: PersonalLinks,
    private readonly config: Config,
  ) {}

  /** Locks an account until the transaction ends; false when there is no such account. */
  async lock(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query('SELECT id FROM account WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return rows.length > 0;
  }

  /** @throws when there is no such account: accounts end, and are never removed. */
  async load(tx: Transaction, id: string): Promise<AccountDossier> {
    const [account] = await tx.query<AccountOwner>(
      'SELECT id, email::text AS email, name, language, ended_at AS "endedAt" FROM account WHERE id = $1',
      [id],
    );
    if (!account) throw new Error(`Account ${id} is in the ledger but does not exist`);
    return {
      account,
      municipality: await this.municipalities.get(tx),
      signInWarning: await this.warnings.takenOn(tx, account.email),
      passwordLink: await this.passwordLink(tx, account),
      passwordChangedAt: await this.changes.lastDone(tx, account.email),
      publicUrl: this.config.values.PUBLIC_URL,
    };
  }

  private async passwordLink(
    tx: Transaction,
    account: AccountOwner,
  ): Promise<AccountDossier['passwordLink']> {
    const [newest] = await this.changes.live(tx, account.email);
    const token = newest && (await this.links.tokenFor(tx, newPasswordHolder(account.id, newest.id)));
    if (!newest || !token) return null;
    return { id: newest.id, askedAt: newest.askedAt, url: `${this.config.values.PUBLIC_URL}/l/${token}` };
  }
}
