import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@samsyn/contract';
import { Database } from '@samsyn/platform';
import { PasswordChangeRepository } from '../new-password/password-change.repository';
import { SignInAttempts, type TooSoon } from '../sign-in/sign-in-attempts';

/**
 * Notes that somebody asks for a new password. No mail is planned here, since that must take as long for an address that
 * nobody has; a worker does, a little later.
 */
@Injectable()
export class AskForPasswordService {
  constructor(
    private readonly database: Database,
    private readonly changes: PasswordChangeRepository,
    private readonly attempts: SignInAttempts,
  ) {}

  /** @returns how long to wait, for who asks too often. */
  async ask(email: string, ip: string): Promise<Result<void, TooSoon>> {
    const begun = await this.attempts.beginAsking(email, ip);
    if (!begun.ok) return begun;
    await this.database.global((manager) => this.changes.ask(manager, email));
    return ok(undefined);
  }
}
