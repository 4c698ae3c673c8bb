import { Injectable } from '@nestjs/common';
import { fail, type Result, type Role } from '@samsyn/contract';
import { type Actor, audited, AuditedWrite, Database, mintMunicipalityScope } from '@samsyn/platform';
import { AccountService, type NewAccount } from '../accounts/account.service';
import {
  type Municipality,
  MunicipalityRepository,
  type NewMunicipality,
} from '../municipality/municipality.repository';

/** What stands in the way of an administrator; `detail` is a sentence for a person. */
export interface AdministrationRefused {
  code: string;
  detail: string;
}

/** An account that is to work in a municipality. */
export interface NewMember extends NewAccount {
  municipality: string;
  roles: readonly Role[];
}

const actor: Actor = { accountId: null, label: 'administration' };

/** What only whoever runs the installation does, from a terminal: municipalities, and the accounts that work there. */
@Injectable()
export class AdministrationService {
  constructor(
    private readonly database: Database,
    private readonly write: AuditedWrite,
    private readonly municipalities: MunicipalityRepository,
    private readonly accounts: AccountService,
  ) {}

  createMunicipality(facts: NewMunicipality): Promise<Result<Municipality, AdministrationRefused>> {
    return this.database.global((manager) => this.municipalities.create(manager, facts));
  }

  /**
   * Makes an account with a role in a municipality. An address that has an account keeps it, with its name and
   * password, and gets the roles beside those it has.
   * @returns whether the account was new.
   */
  async createMember({
    municipality: slug,
    roles,
    ...account
  }: NewMember): Promise<Result<{ isNew: boolean }, AdministrationRefused>> {
    const municipality = await this.database.global((manager) =>
      this.municipalities.findBySlug(manager, slug),
    );
    if (!municipality)
      return fail({ code: 'municipality.missing', detail: `There is no municipality ${slug}` });
    const created = await this.accounts.create({ ...account, municipality: municipality.name });
    const known = created.ok ? created.value : await this.accounts.find(account.email);
    if (!known) return created as Result<never, AdministrationRefused>;
    const isNew = created.ok;
    const scope = mintMunicipalityScope(municipality.id);
    const written = await this.write.run({ ...actor, scope }, async (tx) => {
      await this.accounts.setMembership(tx, { accountId: known.id, roles });
      return audited({ isNew }, 'membership.set', ['account', known.id], { roles: [...roles] });
    });
    return written.ok
      ? written
      : fail({ code: written.error.code, detail: 'The membership was not written' });
  }
}
