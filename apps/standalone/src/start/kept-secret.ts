import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';

/**
 * A random secret of this installation, made at the first start and kept in a file that only its owner reads, so that
 * links in mails and the printed sign-in still work after the next start.
 */
export async function keptSecret(file: string, bytes = 32): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secret = randomBytes(bytes).toString('base64url');
  await writePrivate(file, `${secret}\n`);
  return secret;
}

/** Writes a file that only its owner reads; a program that is killed meanwhile leaves no half of it behind. */
export async function writePrivate(file: string, text: string): Promise<void> {
  await writeFile(`${file}.unfinished`, text, { mode: 0o600 });
  await rename(`${file}.unfinished`, file);
}
