import { Injectable } from '@nestjs/common';
import {
  AccountService,
  AdministrationService,
  MunicipalityRepository,
  type PasswordRefused,
} from '@samsyn/access';
import {
  AppointService,
  BodyRepository,
  CreateBodyService,
  CreateSeatService,
  UpdateBodyService,
} from '@samsyn/bodies';
import { createBodySchema, createContactSchema, createSeatSchema, ok, type Result } from '@samsyn/contract';
import { CreateContactService, CreateOrganisationService } from '@samsyn/organisations';
import { type Caller, Database, mintMunicipalityScope, type Transaction } from '@samsyn/platform';
import { DemonstrationRepository } from './demonstration.repository';
import type {
  DemonstrationAccount,
  DemonstrationBody,
  DemonstrationMunicipality,
} from './demonstration-municipality';
import { exempelvik } from './exempelvik';
import { nykvarn } from './nykvarn';

/** In this order; who reads about the first reads about the demonstration. */
const municipalities: readonly DemonstrationMunicipality[] = [nykvarn, exempelvik];

/** Who may sign in to the demonstration, and what they are there. */
export interface DemonstrationSignIn {
  /** Who coordinates Nykvarn. */
  email: string;
  password: string;
  /** Who else may, with the same password: one who sits for SBFF in both municipalities, and who coordinates the other. */
  others: { email: string; is: string }[];
}

/** Fills an empty database with Nykvarn and a neighbour of its, through the same services that serve people. */
@Injectable()
export class DemonstrationService {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityRepository,
    private readonly administration: AdministrationService,
    private readonly accounts: AccountService,
    private readonly made: DemonstrationRepository,
    private readonly organisations: CreateOrganisationService,
    private readonly contacts: CreateContactService,
    private readonly bodyRows: BodyRepository,
    private readonly bodies: CreateBodyService,
    private readonly updating: UpdateBodyService,
    private readonly seats: CreateSeatService,
    private readonly appointing: AppointService,
  ) {}

  /**
   * Makes the municipalities and the accounts, or what an interrupted start left out of them, and sets everybody's password
   * to the given one. Of each municipality its coordinator's account comes first and their membership last: an account
   * without membership is an unfinished demonstration, and a Nykvarn without that account is somebody's own, which is left
   * alone.
   * @returns who may sign in; undefined when the database has a Nykvarn of somebody's own.
   */
  async fill(password: string): Promise<Result<DemonstrationSignIn | undefined, PasswordRefused>> {
    for (const each of municipalities) {
      const filled = await this.fillUnlessOwn(each, password);
      if (!filled.ok) return filled;
      if (!filled.value) return ok(undefined);
    }
    const others = [
      ...nykvarn.members.map(({ email }) => ({ email, is: 'SBFF, in both municipalities' })),
      { email: exempelvik.account.email, is: `coordinates ${exempelvik.municipality.name}` },
    ];
    return ok({ email: nykvarn.account.email, password, others });
  }

  /** @returns false when somebody has made this municipality themselves. */
  private async fillUnlessOwn(
    data: DemonstrationMunicipality,
    password: string,
  ): Promise<Result<boolean, PasswordRefused>> {
    const { account, municipality: facts } = data;
    const municipality = await this.database.global((manager) =>
      this.directory.findBySlug(manager, facts.slug),
    );
    const known = await this.accounts.find(account.email);
    if (municipality && !known) return ok(false);
    for (const { email } of [account, ...data.members]) {
      const each = await this.accounts.find(email);
      const set = each && (await this.accounts.setPassword(each, password));
      if (set && !set.ok) return set;
    }
    if (known && (await this.accounts.membershipsOf(known.id)).length > 0) return ok(true);

    const coordinator = await this.account(account, password, facts.name);
    if (!coordinator.ok) return coordinator;
    const accountId = coordinator.value;
    const { id } = municipality ?? value(await this.administration.createMunicipality(facts));
    const scope = mintMunicipalityScope(id);
    await this.fillMunicipality({ scope, accountId, label: `account:${accountId}` }, data, password);
    await this.database.transaction(scope, (tx) =>
      this.accounts.setMembership(tx, { accountId, roles: ['coordinator', 'administrator'] }),
    );
    return ok(true);
  }

  /** The id of an account, made unless an earlier start or the other municipality has. */
  private async account(
    { email, name }: DemonstrationAccount,
    password: string,
    municipality: string,
  ): Promise<Result<string, PasswordRefused>> {
    const known = await this.accounts.find(email);
    if (known) return ok(known.id);
    const created = await this.accounts.create({ email, name, password, municipality });
    if (created.ok) return ok(created.value.id);
    if (created.error.code === 'account.exists') throw new Error(created.error.detail);
    return { ok: false, error: created.error };
  }

  private async fillMunicipality(
    caller: Caller,
    { municipality, organisations, bodies, members }: DemonstrationMunicipality,
    password: string,
  ): Promise<void> {
    const organisationIds = new Map<string, string>();
    const contactIds = new Map<string, string>();
    for (const { name, kind, contacts } of organisations) {
      const organisationId = await this.once(
        caller,
        (tx) => this.made.organisation(tx, name),
        () => this.organisations.create(caller, { name, kind }),
      );
      organisationIds.set(name, organisationId);
      for (const { key, ...contact } of contacts) {
        const contactId = await this.once(
          caller,
          (tx) => this.made.contact(tx, organisationId, contact.email),
          () => this.contacts.create(caller, organisationId, createContactSchema.parse(contact)),
        );
        contactIds.set(key, contactId);
      }
    }
    for (const body of bodies) await this.fillBody(caller, body, organisationIds, contactIds);
    for (const { contact, roles, ...account } of members) {
      const accountId = value(await this.account(account, password, municipality.name));
      const membership = { accountId, roles: [...roles], contactId: contactIds.get(contact) ?? null };
      await this.database.transaction(caller.scope, (tx) => this.accounts.setMembership(tx, membership));
    }
  }

  private async fillBody(
    caller: Caller,
    { name, kind, seats, presenters }: DemonstrationBody,
    organisationIds: ReadonlyMap<string, string>,
    contactIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    const bodyId = await this.once(
      caller,
      (tx) => this.made.body(tx, name),
      () => this.bodies.create(caller, createBodySchema.parse({ name, kind })),
    );
    const seatIds = new Map<string, string>();
    for (const { function: role, organisation, duty, holder, deputy } of seats) {
      const request = { organisationId: organisationIds.get(organisation), function: role, duty };
      const seatId = await this.once(
        caller,
        (tx) => this.made.seat(tx, bodyId, role),
        () => this.seats.create(caller, bodyId, createSeatSchema.parse(request)),
      );
      seatIds.set(role, seatId);
      for (const [capacity, key] of [
        ['holder', holder],
        ['deputy', deputy],
      ] as const) {
        const contactId = key && contactIds.get(key);
        if (!contactId) continue;
        const held = await this.database.transaction(caller.scope, (tx) =>
          this.made.holding(tx, seatId, capacity),
        );
        if (!held) value(await this.appointing.appoint(caller, { bodyId, seatId }, { contactId, capacity }));
      }
    }
    await this.choosePresenters(caller, bodyId, presenters, seatIds);
  }

  /** Chooses who presents the items of a body's standing agenda, unless an earlier start has. */
  private async choosePresenters(
    caller: Caller,
    bodyId: string,
    presenters: DemonstrationBody['presenters'],
    seatIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    const body = await this.database.transaction(caller.scope, (tx) => this.bodyRows.get(tx, bodyId));
    if (!body) throw new Error('The body was made above');
    const standingAgenda = body.standingAgenda.map((item) => {
      const seatId = seatIds.get(presenters[item.title] ?? '');
      return seatId ? { ...item, seatId } : item;
    });
    const chosen = body.standingAgenda.some(({ seatId }) => seatId);
    if (chosen || !standingAgenda.some(({ seatId }) => seatId)) return;
    value(await this.updating.update(caller, bodyId, { version: body.version, standingAgenda }));
  }

  /** The id of what an earlier start has made, or of what is made now. */
  private async once(
    { scope }: Caller,
    find: (tx: Transaction) => Promise<string | undefined>,
    create: () => Promise<Result<{ id: string }, { code: string }>>,
  ): Promise<string> {
    return (await this.database.transaction(scope, find)) ?? value(await create()).id;
  }
}

/** Demonstration data that cannot be written is a mistake in the data. */
function value<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(`The demonstration data was refused: ${result.error.code}`);
  return result.value;
}
