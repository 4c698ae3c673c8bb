import { environment, migrateDatabase } from '@samsyn/platform';
import { migrations } from '../../../migrations';

/** `npm run migrate`: brings the database of `DATABASE_MIGRATION_URL` (or `DATABASE_URL`) to this release's shape. */
async function main(): Promise<void> {
  const { DATABASE_MIGRATION_URL, DATABASE_URL } = environment();
  const url = DATABASE_MIGRATION_URL ?? DATABASE_URL;
  if (!url) throw new Error('Set DATABASE_MIGRATION_URL to a login that may create tables and roles');
  const done = await migrateDatabase(url, migrations);
  console.log(done.length > 0 ? `Migrated: ${done.join(', ')}` : 'The database is up to date');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
