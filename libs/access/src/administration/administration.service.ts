import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { defaultQuietPeriods, fail, type Result, type Role, slugFault, translate } from '@samsyn/contract';
import { type Actor, audited, AuditedWrite, Database, mintMunicipalityScope } from '@samsyn/platform';
import { AccountService, type NewAccount } from '../accounts/account.service';
import { CalendarPeriodRepository } from '../municipality/calendar-period.repository';
import type { Municipality } from '../municipality/municipality.entity';
import {
  municipalityConstraints,
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

const slugAdvice = {
  malformed: 'The slug begins with a letter and has 2 to 63 of a–z, 0–9 and hyphen, such as "nykvarn"',
  reserved: 'Addresses of ours begin with this slug; choose another',
};

const actor: Actor = { accountId: null, label: 'administration' };

/** What only whoever runs the installation does, from a terminal: municipalities, and the accounts that work there. */
@Injectable()
export class AdministrationService {
  constructor(
    private readonly database: Database,
    private readonly write: AuditedWrite,
    private readonly municipalities: MunicipalityRepository,
    private readonly periods: CalendarPeriodRepository,
    private readonly accounts: AccountService,
  ) {}

  /** Makes a municipality with the usual settings and quiet periods, which are its own to change from then on. */
  async createMunicipality(facts: NewMunicipality): Promise<Result<Municipality, AdministrationRefused>> {
    const fault = slugFault(facts.slug);
    if (fault) return fail({ code: `municipality.slug-${fault}`, detail: slugAdvice[fault] });
    const text = translate('sv', 'access');
    const scope = mintMunicipalityScope(randomUUID());
    const written = await this.write.run(
      { ...actor, scope },
      async (tx) => {
        const municipality = await this.municipalities.insert(tx, facts);
        for (const { name, from, to } of defaultQuietPeriods) {
          const when = { recurs: 'yearly', from, to } as const;
          await this.periods.insert(tx, { kind: 'quiet-period', name: text(`quiet-period.${name}`), when });
        }
        return audited(municipality, 'municipality.created', ['municipality', municipality.id]);
      },
      municipalityConstraints,
    );
    return written.ok
      ? written
      : fail({ code: written.error.code, detail: `There is a municipality ${facts.slug} already` });
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
