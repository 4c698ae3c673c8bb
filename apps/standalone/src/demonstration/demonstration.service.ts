import { Injectable } from '@nestjs/common';
import { AccountService, MunicipalityRepository } from '@samsyn/access';
import {
  AppointService,
  CreateBodyService,
  createBodySchema,
  CreateSeatService,
  createSeatSchema,
} from '@samsyn/bodies';
import type { Result } from '@samsyn/contract';
import { createContactSchema, CreateContactService, CreateOrganisationService } from '@samsyn/organisations';
import { type Caller, Database, mintMunicipalityScope } from '@samsyn/platform';
import { nykvarn } from './nykvarn';

type DemonstrationBody = typeof nykvarn.council | typeof nykvarn.workingGroup;

/** Who may sign in to the demonstration. */
export interface DemonstrationSignIn {
  email: string;
  password: string;
}

/** Fills an empty database with Nykvarn, through the same services that serve people. */
@Injectable()
export class DemonstrationService {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityRepository,
    private readonly accounts: AccountService,
    private readonly organisations: CreateOrganisationService,
    private readonly contacts: CreateContactService,
    private readonly bodies: CreateBodyService,
    private readonly seats: CreateSeatService,
    private readonly appointing: AppointService,
  ) {}

  /**
   * Makes Nykvarn and its coordinator's account unless the database has them, and sets the password to the given one.
   * @returns whether the data was new.
   */
  async fill(password: string): Promise<boolean> {
    const existing = await this.database.global((manager) =>
      this.municipalities.findBySlug(manager, nykvarn.municipality.slug),
    );
    if (existing) {
      const account = await this.accounts.find(nykvarn.account.email);
      if (account) value(await this.accounts.setPassword(account.id, password));
      return false;
    }
    const municipality = value(
      await this.database.global((manager) => this.municipalities.create(manager, nykvarn.municipality)),
    );
    const account = value(await this.accounts.create({ ...nykvarn.account, password }));
    const scope = mintMunicipalityScope(municipality.id);
    await this.database.transaction(scope, (tx) =>
      this.accounts.addMembership(tx, { accountId: account.id, role: 'coordinator' }),
    );
    await this.fillMunicipality({ scope, accountId: account.id, label: `account:${account.id}` });
    return true;
  }

  private async fillMunicipality(caller: Caller): Promise<void> {
    const organisationIds = new Map<string, string>();
    const contactIds = new Map<string, string>();
    for (const { name, kind, contacts } of nykvarn.organisations) {
      const organisation = value(await this.organisations.create(caller, { name, kind }));
      organisationIds.set(name, organisation.id);
      for (const { key, ...contact } of contacts) {
        const created = await this.contacts.create(
          caller,
          organisation.id,
          createContactSchema.parse(contact),
        );
        contactIds.set(key, value(created).id);
      }
    }
    await this.fillBody(caller, nykvarn.council, organisationIds, contactIds);
    await this.fillBody(caller, nykvarn.workingGroup, organisationIds, contactIds);
  }

  private async fillBody(
    caller: Caller,
    { name, kind, seats }: DemonstrationBody,
    organisationIds: ReadonlyMap<string, string>,
    contactIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    const body = value(await this.bodies.create(caller, createBodySchema.parse({ name, kind })));
    for (const { function: role, organisation, duty, holder, deputy } of seats) {
      const request = { organisationId: organisationIds.get(organisation), function: role, duty };
      const seat = value(await this.seats.create(caller, body.id, createSeatSchema.parse(request)));
      for (const [capacity, key] of [
        ['holder', holder],
        ['deputy', deputy],
      ] as const) {
        const contactId = key && contactIds.get(key);
        if (contactId)
          value(await this.appointing.appoint(caller, body.id, seat.id, { contactId, capacity }));
      }
    }
  }
}

/** Demonstration data that cannot be written is a mistake in the data. */
function value<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(`The demonstration data was refused: ${result.error.code}`);
  return result.value;
}
