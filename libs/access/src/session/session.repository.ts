import { Injectable } from '@nestjs/common';
import type { AccountView, Role } from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import type { EntityManager } from 'typeorm';

/** A session that has not ended. */
export interface LiveSession extends AccountView {
  /** The account's roles in the municipality that was asked for; null when it is no member. */
  roles: Role[] | null;
  /** The contact whose seats are the account's own there. */
  contactId: string | null;
  /** Whether its use has not been noted for a while. */
  stale: boolean;
}

/** How often use is noted, at most: writing at every request would double its cost. */
const NOTED_EVERY = '1 minute';

const LIVE_SESSION_SQL = `SELECT account.id, account.email::text AS email, account.name, account.language, membership.roles,
     membership.contact_id AS "contactId",
     session.last_seen_at < clock_timestamp() - interval '${NOTED_EVERY}' AS stale
   FROM session
   JOIN account ON account.id = session.account_id AND account.ended_at IS NULL
   LEFT JOIN membership ON membership.municipality_id = $2::uuid AND membership.account_id = account.id
   WHERE session.token_hash = $1 AND session.expires_at > clock_timestamp()
     AND session.last_seen_at > clock_timestamp() - make_interval(secs => $3)`;

/** Rows of session: only the hash of a token is stored. All times are real time, whatever the product's clock says. */
@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** Begins a session, and forgets the account's sessions that are over. */
  async create(manager: EntityManager, accountId: string, tokenHash: Buffer, hours: number): Promise<void> {
    await manager.query('DELETE FROM session WHERE account_id = $1 AND expires_at < clock_timestamp()', [
      accountId,
    ]);
    await manager.query(
      `INSERT INTO session (account_id, token_hash, expires_at)
       VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))`,
      [accountId, tokenHash, hours * 3600],
    );
  }

  /**
   * The session with this token, if it is still good, with the account's role in the scope's municipality. An unused
   * session is over after `idleHours`.
   */
  async find(
    scope: MunicipalityScope | undefined,
    tokenHash: Buffer,
    idleHours: number,
  ): Promise<LiveSession | undefined> {
    const parameters = [tokenHash, scope?.municipalityId ?? null, idleHours * 3600];
    const query = { name: 'live-session', sql: LIVE_SESSION_SQL };
    const rows = await this.database.readOnce<LiveSession>(scope, query, parameters);
    return rows[0];
  }

  /** Notes that a session was used now. */
  async noteUse(manager: EntityManager, tokenHash: Buffer): Promise<void> {
    await manager.query('UPDATE session SET last_seen_at = clock_timestamp() WHERE token_hash = $1', [
      tokenHash,
    ]);
  }

  async end(manager: EntityManager, tokenHash: Buffer): Promise<void> {
    await manager.query('DELETE FROM session WHERE token_hash = $1', [tokenHash]);
  }

  /** Ends an account's sessions, but for the one that is kept. */
  async endAllOf(manager: EntityManager, accountId: string, kept: Buffer | null = null): Promise<void> {
    await manager.query('DELETE FROM session WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2', [
      accountId,
      kept,
    ]);
  }

  /** Ends one of an account's sessions; false when it has no such one. */
  async endOne(manager: EntityManager, accountId: string, id: string): Promise<boolean> {
    const runner = manager.queryRunner;
    const ended = await runner?.query(
      'DELETE FROM session WHERE account_id = $1 AND id = $2 RETURNING id',
      [accountId, id],
      true,
    );
    return ended !== undefined && (ended.records as unknown[]).length > 0;
  }

  /** An account's sessions that are not over, the latest used first. */
  listOf(
    manager: EntityManager,
    accountId: string,
    tokenHash: Buffer | undefined,
    idleHours: number,
  ): Promise<{ id: string; startedAt: Date; lastUsedAt: Date; isCurrent: boolean }[]> {
    return manager.query(
      `SELECT id, created_at AS "startedAt", last_seen_at AS "lastUsedAt",
              token_hash IS NOT DISTINCT FROM $2 AS "isCurrent"
       FROM session WHERE account_id = $1 AND expires_at > clock_timestamp()
         AND last_seen_at > clock_timestamp() - make_interval(secs => $3)
       ORDER BY last_seen_at DESC, id`,
      [accountId, tokenHash ?? null, idleHours * 3600],
    );
  }
}
