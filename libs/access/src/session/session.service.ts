import { Injectable } from '@nestjs/common';
import { fail, type Failure, ok, type Result, type SessionsView } from '@samsyn/contract';
import { Clock, Config, Database, mintMunicipalityScope } from '@samsyn/platform';
import { AccountRepository } from '../accounts/account.repository';
import { newToken, tokenHashOf } from './opaque-token.rules';
import { type LiveSession, SessionRepository } from './session.repository';

/** An unused session ends after this part of `SESSION_HOURS`; a used one after all of them. */
const IDLE_PART = 1 / 4;

/** Opaque sessions, in real time. */
@Injectable()
export class SessionService {
  private readonly hours: number;

  constructor(
    { values }: Config,
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
  ) {
    this.hours = values.SESSION_HOURS;
  }

  /**
   * Begins a session under a new token and ends the one that was presented with the request, so that a token someone
   * planted before the sign-in is worth nothing after it. The sign-in is noted with the account.
   * @returns the token, which is stored nowhere.
   */
  async begin(accountId: string, presented: string | undefined): Promise<string> {
    const token = newToken();
    const tokenHash = tokenHashOf(token);
    if (!tokenHash) throw new Error('A new session token is malformed');
    const presentedHash = tokenHashOf(presented);
    await this.database.global(async (manager) => {
      if (presentedHash) await this.sessions.end(manager, presentedHash);
      await this.sessions.create(manager, accountId, tokenHash, this.hours);
      await this.accounts.noteSignIn(manager, accountId);
    });
    return token;
  }

  /** The session of a token with its account's role in a municipality; `undefined` when it is over or never was. */
  async find(token: string | undefined, municipalityId?: string): Promise<LiveSession | undefined> {
    const tokenHash = tokenHashOf(token);
    if (!tokenHash) return undefined;
    // The scope lets one query see session and membership both; it reaches nobody before the role has been checked.
    const scope = municipalityId === undefined ? undefined : mintMunicipalityScope(municipalityId);
    const session = await this.sessions.find(scope, tokenHash, this.hours * IDLE_PART);
    if (session?.stale) await this.database.global((manager) => this.sessions.noteUse(manager, tokenHash));
    return session;
  }

  /** The account's sessions that are not over, the latest used first. @param token the one that asks */
  async listOf(accountId: string, token: string | undefined): Promise<SessionsView['sessions']> {
    const rows = await this.database.global((manager) =>
      this.sessions.listOf(manager, accountId, tokenHashOf(token), this.hours * IDLE_PART),
    );
    return rows.map(({ startedAt, lastUsedAt, ...session }) => ({
      ...session,
      startedAt: this.told(startedAt),
      lastUsedAt: this.told(lastUsedAt),
    }));
  }

  /** A real instant as the product tells time. */
  private told(instant: Date): string {
    return new Date(instant.getTime() + this.clock.offsetMilliseconds()).toISOString();
  }

  /** Ends one session of an account's own. */
  async endOne(accountId: string, sessionId: string): Promise<Result<void, Failure<'session.unknown'>>> {
    const ended = await this.database.global((manager) =>
      this.sessions.endOne(manager, accountId, sessionId),
    );
    return ended ? ok(undefined) : fail({ code: 'session.unknown' });
  }

  /** Ends every session of an account but that of a token. */
  async endOthers(accountId: string, token: string | undefined): Promise<void> {
    await this.database.global((manager) =>
      this.sessions.endAllOf(manager, accountId, tokenHashOf(token) ?? null),
    );
  }

  /** Ends the session of a token. */
  async end(token: string | undefined): Promise<void> {
    const tokenHash = tokenHashOf(token);
    if (tokenHash) await this.database.global((manager) => this.sessions.end(manager, tokenHash));
  }
}
