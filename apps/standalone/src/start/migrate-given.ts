import { migrateDatabase } from '@samsyn/platform';
import { migrations } from '../../../../migrations';

/** What PostgreSQL's codes, and the network's, mean to whoever set the address. */
const advice: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nobody answers at the address of DATABASE_URL. Start that PostgreSQL',
  ENOTFOUND: 'The host of DATABASE_URL is not known. Correct it',
  ETIMEDOUT: 'The host of DATABASE_URL does not answer. Check the network',
  '28P01': 'The database refuses the login of DATABASE_URL. Correct its name or password',
  '28000': 'The database refuses the login of DATABASE_URL. Correct its name or password',
  '3D000': 'The database that DATABASE_URL names does not exist. Make it',
  '42501': 'The login may not make tables. Set DATABASE_MIGRATION_URL to one that may',
};

/**
 * Brings the database at an address to this release's shape.
 * @throws with what to do when it cannot be reached or entered; the address itself is never repeated.
 */
export async function migrateGiven(url: string): Promise<void> {
  try {
    await migrateDatabase(url, migrations);
  } catch (error) {
    const known = advice[codeOf(error)];
    if (!known) throw error;
    throw new Error(`${known}, or leave DATABASE_URL out to use the embedded PostgreSQL.`, { cause: error });
  }
}

/** A host with two addresses fails twice, in one error of its own without a code of PostgreSQL's. */
function codeOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return (first as { code?: string } | undefined)?.code ?? '';
}
