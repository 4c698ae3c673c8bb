import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isAlive } from './is-alive';
import { runsPostgresIn } from './runs-postgres-in';

/** What a running server says about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly processId: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | '';
}

/** No system gives a process this number, and PostgreSQL takes a file that names it for one left behind. */
const NOBODYS_NUMBER = 2_147_483_647;

/**
 * Reads the file that a server keeps in its data directory while it runs.
 *
 * @returns `undefined` when there is none, it is not whole yet, or its process is gone or is another program.
 */
export async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const postmaster = postmasterIn(await textIn(data));
  return postmaster && (await runsPostgresIn(postmaster.processId, data)) ? postmaster : undefined;
}

/**
 * A server that was killed leaves its file, and its number may since have gone to another program: PostgreSQL would
 * take that for a running server and refuse to start. Makes the file name nobody. It is not deleted, since PostgreSQL
 * reads there which shared memory the killed server's own processes may still be using.
 */
export async function disownPostmasterFile(data: string): Promise<void> {
  const text = await textIn(data);
  const named = postmasterIn(text);
  if (!named || (await runsPostgresIn(named.processId, data))) return;
  await writeFile(join(data, 'postmaster.pid'), text.replace(/^\d+/, String(NOBODYS_NUMBER)));
}

function textIn(data: string): Promise<string> {
  return readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
}

/** What a file says, if the process it names lives, whoever that is. */
function postmasterIn(text: string): Postmaster | undefined {
  const [processId, , , port, , , , status] = text.split('\n');
  const postmaster = {
    processId: Number(processId),
    port: Number(port),
    status: (status ?? '').trim() as Postmaster['status'],
  };
  return postmaster.processId && isAlive(postmaster.processId) ? postmaster : undefined;
}
