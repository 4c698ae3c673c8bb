import type { PoolConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { SnakeNamingStrategy } from './snake-naming.strategy';

/** The role every process works as: neither owner nor superuser, so row-level security binds it. */
export const APPLICATION_ROLE = 'samsyn_app';

/**
 * Connections of a process that serves people or sends mail; whatever the login, they act as the application role.
 * @param silenceSeconds after which a transaction that nobody goes on with is ended and its locks are freed: its process
 * is frozen, and others wait for what it has locked.
 */
export function applicationDataSourceOptions(
  url: string,
  poolSize: number,
  silenceSeconds: number,
): DataSourceOptions {
  const silence = `-c idle_in_transaction_session_timeout=${silenceSeconds}s`;
  return {
    type: 'postgres',
    url,
    poolSize,
    uuidExtension: 'pgcrypto',
    namingStrategy: new SnakeNamingStrategy(),
    applicationName: 'samsyn',
    // in a pipeline a query need not wait for the answer to the one before it
    extra: {
      options: `-c role=${APPLICATION_ROLE} ${silence}`,
      connectionTimeoutMillis: 10_000,
      pipeline: true,
    },
  };
}

/**
 * Connections of the queue, in its own schema and under the same role.
 * @param patience milliseconds for a connection, and for an answer, on both sides of the line.
 */
export function queuePoolOptions(url: string, size: number, patience: number): PoolConfig {
  return {
    connectionString: url,
    max: size,
    application_name: 'samsyn-queue',
    options: `-c role=${APPLICATION_ROLE} -c search_path=bullmq -c statement_timeout=${patience}`,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    keepAlive: true,
  };
}
