import { PlanRemindersService } from '@samsyn/action-plan';
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
import {
  type Caller,
  Database,
  mintMunicipalityScope,
  type SignedInCaller,
  type Transaction,
} from '@samsyn/platform';
import { ActionPlanFiller, type ThingsByName } from './action-plan-filler';
import { DemonstrationRepository } from './demonstration.repository';
import type {
  DemonstrationAccount,
  DemonstrationBody,
  DemonstrationMunicipality,
} from './demonstration-municipality';
import { exempelvik } from './exempelvik';
import { madeValue } from './made-value';
import { nykvarn } from './nykvarn';

/** A body that was made, with its seats by their functions. */
type BodyMade = Pick<ThingsByName, 'bodyId' | 'seatIds'>;

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
    private readonly actionPlans: ActionPlanFiller,
    private readonly reminders: PlanRemindersService,
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
      ...nykvarn.members.map(({ email, is }) => ({ email, is })),
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

    const made = await this.account(account, password, facts.name);
    if (!made.ok) return made;
    const accountId = made.value;
    const { id } = municipality ?? madeValue(await this.administration.createMunicipality(facts));
    const scope = mintMunicipalityScope(id);
    const coordinator: SignedInCaller = {
      scope,
      accountId,
      label: `account:${accountId}`,
      municipality: facts.slug,
      timeZone: 'Europe/Stockholm',
      language: 'sv',
      roles: ['coordinator'],
      contactId: null,
    };
    await this.fillMunicipality(coordinator, data, password);
    await this.database.transaction(scope, async (tx) => {
      await this.accounts.setMembership(tx, { accountId, roles: ['coordinator', 'administrator'] });
      // what was written of the year before was planned at its time, and for nobody who coordinates
      await this.reminders.planAll(tx);
    });
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
    caller: SignedInCaller,
    { municipality, organisations, bodies, members, coordinates, actionPlan }: DemonstrationMunicipality,
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
    const made = new Map<string, BodyMade>();
    for (const body of bodies)
      made.set(body.name, await this.fillBody(caller, body, organisationIds, contactIds));
    const authors = new Map<string, SignedInCaller>();
    for (const { contact, roles, is: _is, ...account } of members) {
      const accountId = madeValue(await this.account(account, password, municipality.name));
      const membership = { accountId, roles: [...roles], contactId: contactIds.get(contact) ?? null };
      await this.database.transaction(caller.scope, (tx) => this.accounts.setMembership(tx, membership));
      authors.set(contact, { ...caller, ...membership, label: `account:${accountId}` });
    }
    const body = actionPlan && made.get(actionPlan.body);
    if (!body) return;
    const coordinator = { ...caller, contactId: contactIds.get(coordinates) ?? null };
    await this.actionPlans.make({ coordinator, members: authors }, actionPlan, { ...body, organisationIds });
  }

  private async fillBody(
    caller: Caller,
    { name, kind, seats, presenters, heldFrom, quorum }: DemonstrationBody,
    organisationIds: ReadonlyMap<string, string>,
    contactIds: ReadonlyMap<string, string>,
  ): Promise<BodyMade> {
    const bodyId = await this.once(
      caller,
      (tx) => this.made.body(tx, name),
      () => this.bodies.create(caller, createBodySchema.parse({ name, kind, quorum })),
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
        const appointment = { contactId, capacity, ...(heldFrom ? { from: heldFrom } : {}) };
        if (!held) madeValue(await this.appointing.appoint(caller, { bodyId, seatId }, appointment));
      }
    }
    await this.choosePresenters(caller, bodyId, presenters, seatIds);
    return { bodyId, seatIds };
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
    madeValue(await this.updating.update(caller, bodyId, { version: body.version, standingAgenda }));
  }

  /** The id of what an earlier start has made, or of what is made now. */
  private async once(
    { scope }: Caller,
    find: (tx: Transaction) => Promise<string | undefined>,
    create: () => Promise<Result<{ id: string }, { code: string }>>,
  ): Promise<string> {
    return (await this.database.transaction(scope, find)) ?? madeValue(await create()).id;
  }
}
