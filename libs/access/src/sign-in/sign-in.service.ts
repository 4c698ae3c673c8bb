import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountView } from '@samsyn/contract';
import { Database } from '@samsyn/platform';
import { AccountRepository } from '../accounts/account.repository';
import { hashPassword, verifyPassword } from '../accounts/password-hash';

/** Checks who signs in. */
@Injectable()
export class SignInService {
  /** What the password for an account that does not exist is checked against: the work is the same. */
  private readonly nobody = hashPassword(randomBytes(32).toString('base64url'));

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
  ) {}

  /** The account with this address and password; unknown, ended and wrong are one answer after the same work. */
  async verify(email: string, password: string): Promise<AccountView | undefined> {
    const found = await this.database.global((manager) => this.accounts.findByEmail(manager, email));
    const right = await verifyPassword(found?.passwordHash ?? (await this.nobody), password);
    if (!right || !found?.passwordHash) return undefined;
    const { passwordHash: _passwordHash, ...account } = found;
    return account;
  }
}
