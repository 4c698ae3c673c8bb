import { execFileSync } from 'node:child_process';

/** The operating system's account that a program of PostgreSQL runs as. */
export interface ServerIdentity {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends its server the account `nobody`.
 *
 * @returns `undefined` when this process is not root (or on Windows): the server then runs as we do.
 * @throws when root has no account `nobody` to lend.
 */
export function serverIdentity(): ServerIdentity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch (cause) {
    throw new Error(
      'PostgreSQL refuses to run as root and this machine has no user "nobody" to run it as. ' +
        'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}
