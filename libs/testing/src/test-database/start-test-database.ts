import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Jest loads its global setup before it knows the rooms by their names.
import { EmbeddedPostgres, isAlive, throwAwaySettings } from '../../../embedded-database/src';

/**
 * How Jest's workers learn the address: what a global setup leaves anywhere but in the environment, they do not get. It is
 * no setting of the product, so it is not read where those are.
 */
const variable = 'SAMSYN_TEST_DATABASE_URL';

/** Directories of test servers; the number after it is the Jest process that owns one. */
const prefix = 'samsyn-test-';

let running: Promise<EmbeddedPostgres> | undefined;

/** Jest's global setup: one server for the whole run, however many projects name this file. */
export default async function startTestDatabase(): Promise<void> {
  running ??= startServer();
  process.env[variable] = (await running).url();
}

/** Ends what `startTestDatabase` began; the second call does nothing. */
export async function endTestDatabase(): Promise<void> {
  if (!running) return;
  const server = running;
  running = undefined;
  await (await server).stop('immediate');
  await removeServer(`${prefix}${process.pid}`);
}

/**
 * The superuser's address of the run's server.
 *
 * @throws outside a Jest project that names `start-test-database.ts` as its global setup.
 */
export function testDatabaseUrl(): string {
  const url = process.env[variable];
  if (!url) throw new Error('No test database: only .db.spec and .e2e-spec files have one.');
  return url;
}

async function startServer(): Promise<EmbeddedPostgres> {
  await removeLeftBehind();
  const directory = join(tmpdir(), `${prefix}${process.pid}`);
  await mkdir(directory, { mode: 0o700 });
  return EmbeddedPostgres.start({ directory, settings: { ...throwAwaySettings, max_connections: '300' } });
}

/** A Jest run that was interrupted leaves its server running. */
async function removeLeftBehind(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (owner === process.pid || (owner > 0 && !isAlive(owner))) await removeServer(name);
  }
}

async function removeServer(name: string): Promise<void> {
  const directory = join(tmpdir(), name);
  await EmbeddedPostgres.remove(directory);
  await rm(directory, { recursive: true, force: true });
}
