import { setTimeout as delay } from 'node:timers/promises';

import { readPostmaster } from './postmaster-file';

/** `fast` ends transactions and writes all to disk; `immediate` is a crash, repaired at the next start. */
export type StopMode = 'fast' | 'immediate';

/** The signals that PostgreSQL understands so; milliseconds until the next, harder one. */
const ladder = [
  { mode: 'fast', signal: 'SIGINT', patience: 30_000 },
  { mode: 'immediate', signal: 'SIGQUIT', patience: 10_000 },
  { mode: 'kill', signal: 'SIGKILL', patience: 5_000 },
] as const;

/**
 * Stops the server of a data directory if one runs there and waits until it is gone. By signal and not by `pg_ctl`,
 * which refuses to run as root, so that also a server whose programs were deleted can be stopped.
 */
export async function stopPostmaster(data: string, mode: StopMode): Promise<void> {
  for (const step of ladder.slice(ladder.findIndex((candidate) => candidate.mode === mode))) {
    const postmaster = await readPostmaster(data);
    if (!postmaster) return;
    process.kill(postmaster.processId, step.signal);
    const giveUp = Date.now() + step.patience;
    while (Date.now() < giveUp) {
      await delay(10);
      if (!(await readPostmaster(data))) return;
    }
  }
  throw new Error(`The embedded PostgreSQL in ${data} cannot be stopped.`);
}
