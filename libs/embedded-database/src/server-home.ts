import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ServerIdentity } from './server-identity';

/**
 * Where root keeps what another account must reach: a home of mode 700 shuts `nobody` out of everything below it.
 */
const sharedRoot = '/var/lib/samsyn';

/** The directories of one embedded server. */
export interface ServerHome {
  /** Holds all that belongs to the server, and nothing else. */
  readonly home: string;
  /** PostgreSQL's own data directory. */
  readonly data: string;
  readonly passwordFile: string;
  readonly logFile: string;
  /** Where a copy of the programs goes, when one is needed. */
  readonly binaries: string;
}

/**
 * Finds or makes the server's home for a project's data directory: below it, or, when the server runs as another
 * account, at `/var/lib/samsyn/<hash of the data directory's path>` with the file `location` pointing there.
 *
 * @param onAbandoned called with the home of a server whose data directory was deleted, before that home is removed.
 */
export async function openServerHome(
  directory: string,
  identity: ServerIdentity | undefined,
  onAbandoned: (home: ServerHome) => Promise<void>,
): Promise<ServerHome> {
  await mkdir(directory, { recursive: true });
  if (!identity) {
    const inPlace = homeAt(join(directory, 'postgres'));
    await mkdir(inPlace.home, { recursive: true, mode: 0o700 });
    return inPlace;
  }
  const elsewhere = homeAt(await sharedHomeOf(directory));
  const location = join(directory, 'location');
  const recorded = await readFile(location, 'utf8').catch(() => '');
  // Whoever deletes the data directory wants to begin anew, as it would be without root. A location copied
  // along with a project names the home of the original, and is not ours to use.
  if (recorded.trim() !== elsewhere.home && existsSync(elsewhere.home)) {
    await onAbandoned(elsewhere);
    await rm(elsewhere.home, { recursive: true, force: true });
  }
  await writeFile(location, `${elsewhere.home}\n`);
  await mkdir(elsewhere.home, { recursive: true });
  await chmod(sharedRoot, 0o755);
  await chmod(elsewhere.home, 0o700);
  await chown(elsewhere.home, identity.uid, identity.gid);
  return elsewhere;
}

/** Where the home of this data directory lies, if there is one. */
export async function findServerHome(
  directory: string,
  identity: ServerIdentity | undefined,
): Promise<ServerHome | undefined> {
  if (!existsSync(directory)) return undefined;
  const home = homeAt(identity ? await sharedHomeOf(directory) : join(directory, 'postgres'));
  return existsSync(home.home) ? home : undefined;
}

async function sharedHomeOf(directory: string): Promise<string> {
  const hash = createHash('sha256')
    .update(await realpath(directory))
    .digest('hex');
  return join(sharedRoot, hash.slice(0, 16));
}

function homeAt(home: string): ServerHome {
  return {
    home,
    data: join(home, 'data'),
    passwordFile: join(home, 'password'),
    logFile: join(home, 'log'),
    binaries: join(home, 'postgresql'),
  };
}
