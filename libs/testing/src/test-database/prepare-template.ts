import { migrateDatabase } from '@samsyn/platform';

import { migrations } from '../../../../migrations';

/**
 * Migrates the database that every test database is a copy of.
 *
 * @param url the superuser's address of the empty template database.
 */
export async function prepareTemplate(url: string): Promise<void> {
  await migrateDatabase(url, migrations);
}
