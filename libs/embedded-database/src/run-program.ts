import { execFile } from 'node:child_process';
import { basename } from 'node:path';

import type { ServerIdentity } from './server-identity';

/**
 * Runs one of PostgreSQL's programs to its end.
 *
 * @throws with what the program said, so that the reader need not look for a log.
 */
export function runProgram(
  program: string,
  programArguments: readonly string[],
  { cwd, identity }: { cwd: string; identity?: ServerIdentity | undefined },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { cwd, windowsHide: true, ...identity };
    execFile(program, [...programArguments], options, (error, stdout, stderr) => {
      if (!error) return resolve();
      const said = `${stderr}${stdout}`.trim();
      // The binaries are linked against glibc: where there is none, starting them says only ENOENT.
      const hint = error.code === 'ENOENT' ? ' Its binaries need glibc; set DATABASE_URL instead.' : '';
      reject(new Error(`${basename(program)} failed: ${said || error.message}${hint}`, { cause: error }));
    });
  });
}
