import { randomBytes } from 'node:crypto';
import { chown, readFile, writeFile } from 'node:fs/promises';

import type { ServerIdentity } from './server-identity';

/**
 * The superuser's password: random, made once, kept in a file that only the server's account (and root) can read.
 */
export async function serverPassword(file: string, identity: ServerIdentity | undefined): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept) return kept.trim();
  const password = randomBytes(24).toString('hex');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  if (identity) await chown(file, identity.uid, identity.gid);
  return password;
}
