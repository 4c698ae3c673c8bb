import { existsSync } from 'node:fs';
import { readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';

import { isAlive } from './is-alive';

/** What a running server says about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly processId: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | '';
}

/**
 * Reads the file that a server keeps in its data directory while it runs.
 *
 * @returns `undefined` when there is none, it is not whole yet, or its process is gone or is another program.
 */
export async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [processId, , , port, , , , status] = text.split('\n');
  const postmaster = {
    processId: Number(processId),
    port: Number(port),
    status: (status ?? '').trim() as Postmaster['status'],
  };
  if (!postmaster.processId || !isAlive(postmaster.processId)) return undefined;
  return (await runsIn(postmaster.processId, data)) ? postmaster : undefined;
}

/** A number left by a crash may have gone to another program; a server works in its own data directory. */
async function runsIn(processId: number, data: string): Promise<boolean> {
  if (!existsSync('/proc/self/cwd')) return true;
  const workingDirectory = await readlink(`/proc/${processId}/cwd`).catch(() => '');
  return workingDirectory === (await realpath(data));
}
