import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { APPLICATION_ROLE } from './database-options';

const QUEUE_SCHEMA = 'bullmq';

/**
 * Brings a database to this release's shape: our tables, then the queue's. Run by `migrate` (and by the standalone
 * program and the tests on their own databases) with a login that may create tables and roles; safe to repeat and to
 * run from two places at once.
 * @returns the names of the migrations that were new.
 */
export async function migrateDatabase(
  url: string,
  migrations: readonly (new () => MigrationInterface)[],
): Promise<string[]> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    uuidExtension: 'pgcrypto',
    migrations: [...migrations],
    migrationsTableName: 'samsyn_migration',
    applicationName: 'samsyn-migrate',
  }).initialize();
  try {
    await dataSource.query('SELECT pg_advisory_lock(hashtext($1))', ['samsyn-migrate']);
    const done = await dataSource.runMigrations({ transaction: 'all' });
    await migrateQueue(url);
    return done.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function migrateQueue(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    await client.query(`
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${APPLICATION_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${APPLICATION_ROLE};
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${APPLICATION_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${APPLICATION_ROLE};
    `);
  } finally {
    await client.end();
  }
}
