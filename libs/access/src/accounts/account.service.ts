import { Injectable } from '@nestjs/common';
import {
  type AccountView,
  type ContactLanguage,
  fail,
  type MembershipView,
  type MeView,
  ok,
  type Result,
} from '@samsyn/contract';
import { Clock, Database, type Transaction } from '@samsyn/platform';
import type { EntityManager } from 'typeorm';
import { SessionRepository } from '../session/session.repository';
import { PasswordChangeRepository } from '../new-password/password-change.repository';
import { KnownDeviceRepository } from '../sign-in/known-device.repository';
import { AccountRepository, type NewMembership } from './account.repository';
import type { LeadingAccount } from './leading-account';
import { hashPassword } from './password-hash';
import { checkPassword, type PasswordRefused } from './password.rules';

/** What an account is made from. */
export interface NewAccount {
  email: string;
  /** A person's name, as shown to colleagues. */
  name: string;
  password: string;
  /** The name of the municipality it is for; like name and address, it makes no good password. */
  municipality?: string;
  /** Swedish unless said otherwise. */
  language?: ContactLanguage;
}

/** Makes, changes and ends accounts: used by administration and by demonstration data. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly devices: KnownDeviceRepository,
    private readonly changes: PasswordChangeRepository,
    private readonly clock: Clock,
  ) {}

  /** Makes an account that can sign in; it may do nothing until it has a membership. */
  async create({
    email,
    name,
    password,
    municipality = '',
    language = 'sv',
  }: NewAccount): Promise<Result<AccountView, PasswordRefused | { code: 'account.exists'; detail: string }>> {
    const checked = await checkPassword(password, [name, email, municipality]);
    if (!checked.ok) return checked;
    const passwordHash = await hashPassword(password);
    const account = await this.database.global((manager) =>
      this.accounts.create(manager, { email, name, language, passwordHash }),
    );
    if (account) return ok(account);
    return fail({ code: 'account.exists', detail: 'This address has an account already' });
  }

  /** The account with this address, unless it has ended. */
  async find(email: string): Promise<AccountView | undefined> {
    const found = await this.database.global((manager) => this.accounts.findByEmail(manager, email));
    if (!found) return undefined;
    const { passwordHash: _passwordHash, ...account } = found;
    return account;
  }

  /** Gives an account a new password, ends its sessions and forgets its devices: whoever knew the old one is out. */
  async setPassword(account: AccountView, password: string): Promise<Result<void, PasswordRefused>> {
    const checked = await this.checkPassword(account, password);
    if (!checked.ok) return checked;
    const passwordHash = await hashPassword(password);
    await this.database.global((manager) => this.replacePassword(manager, account.id, passwordHash));
    return ok(undefined);
  }

  /** Whether an account may have this password, from what is known of its owner. */
  async checkPassword(
    { id, name, email }: AccountView,
    password: string,
  ): Promise<Result<string, PasswordRefused>> {
    const municipalities = (await this.membershipsOf(id)).map((membership) => membership.name);
    return checkPassword(password, [name, email, ...municipalities]);
  }

  /** Puts a password in place of another: sessions, known devices and links to choose one with are over. */
  async replacePassword(manager: EntityManager, id: string, passwordHash: string): Promise<void> {
    await this.accounts.setPasswordHash(manager, id, passwordHash);
    await this.sessions.endAllOf(manager, id);
    await this.devices.forgetAllOf(manager, id);
    await this.changes.closeAllOf(manager, id);
  }

  /** Gives an account roles in the transaction's municipality; the next request of its sessions obeys them. */
  setMembership(tx: Transaction, membership: NewMembership): Promise<void> {
    return this.accounts.setMembership(tx, membership);
  }

  /** Coordinators, their backups, and who is told when none of them is there, by name. */
  leading(tx: Transaction): Promise<LeadingAccount[]> {
    return this.accounts.leading(tx);
  }

  /** Where an account may work, ordered by name. */
  membershipsOf(accountId: string): Promise<MembershipView[]> {
    return this.database.asAccount(accountId, (manager) => this.accounts.memberships(manager, accountId));
  }

  /** Who is signed in, and where they may work. */
  async me(account: AccountView): Promise<MeView> {
    const memberships = await this.membershipsOf(account.id);
    return { account, memberships, now: this.clock.now().toISOString() };
  }

  /** Ends an account and its sessions. Its rows stay: what it did keeps its name. */
  end(accountId: string): Promise<void> {
    return this.database.global(async (manager) => {
      await this.accounts.end(manager, accountId);
      await this.sessions.endAllOf(manager, accountId);
      await this.devices.forgetAllOf(manager, accountId);
    });
  }
}
