import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgres, type ServerSettings } from '@samsyn/embedded-database';
import { writePrivate } from './kept-secret';
import type { RunningParts } from './running-parts';

const DATABASE = 'samsyn';

/** Holds the database's address while it runs, so that `npm run admin` finds it. */
const ADDRESS_FILE = 'database-url';

const steps = {
  preparing: 'preparing the embedded PostgreSQL',
  initialising: 'making a new database',
  starting: 'starting the embedded PostgreSQL',
  adopted: 'taking over the PostgreSQL that an earlier start left running',
};

/** Starts the PostgreSQL of a directory, the first time after making it. @returns the database's address. */
export async function startEmbeddedDatabase(
  directory: string,
  settings: ServerSettings,
  parts: RunningParts,
  onProgress: (step: string) => void,
): Promise<string> {
  const postgres = await EmbeddedPostgres.start({
    directory,
    settings,
    onProgress: (step) => onProgress(steps[step]),
  });
  parts.add(() => postgres.stop('fast'));
  await postgres.createDatabase(DATABASE).catch((error: { code?: string }) => {
    if (error.code !== '42P04') throw error; // it exists, and keeps its data
  });
  const file = join(directory, ADDRESS_FILE);
  await writePrivate(file, `${postgres.url(DATABASE)}\n`);
  parts.add(() => rm(file, { force: true }));
  return postgres.url(DATABASE);
}
