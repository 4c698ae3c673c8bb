import { existsSync } from 'node:fs';
import { appendFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { disownPostmasterFile, readPostmaster } from './postmaster-file';
import { programIn, type PostgresBinaries } from './postgres-binaries';
import { runProgram } from './run-program';
import type { ServerHome } from './server-home';
import type { ServerIdentity } from './server-identity';
import { stopPostmaster, type StopMode } from './stop-postmaster';

/** The file, included by `postgresql.conf`, that each start writes anew. */
export const settingsFileName = 'samsyn.conf';

/** A UTF-8 locale that the platform has; it decides what is a letter for pg_trgm. ICU does the sorting. */
const characterLocales: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'C.UTF-8',
  darwin: 'en_US.UTF-8',
};

/** Runs `initdb` and `pg_ctl` for one server. */
export class ServerPrograms {
  constructor(
    private readonly binaries: PostgresBinaries,
    private readonly home: ServerHome,
    private readonly identity: ServerIdentity | undefined,
  ) {}

  /** Makes the data directory: sorted in Swedish, UTF-8, entered with the password only. */
  async initialise({ sync }: { sync: boolean }): Promise<void> {
    // A start that is killed meanwhile must not leave half a data directory under the real name.
    const unfinished = `${this.home.data}.unfinished`;
    const characters = characterLocales[process.platform];
    await this.initdb(unfinished, sync, characters).catch(async (error: unknown) => {
      if (!characters) throw error;
      // The machine may lack that locale.
      await this.initdb(unfinished, sync, 'C');
    });
    await appendFile(join(unfinished, 'postgresql.conf'), `\ninclude '${settingsFileName}'\n`);
    await rename(unfinished, this.home.data);
  }

  /**
   * Starts the server and waits until it answers. `pg_ctl` gives it a process group of its own, so that Ctrl+C
   * in a terminal reaches us and not PostgreSQL, and we drain before we stop it.
   *
   * @throws with the last lines of the server's log.
   */
  async start(): Promise<void> {
    await rm(this.home.logFile, { force: true });
    await disownPostmasterFile(this.home.data);
    await this.run('pg_ctl', [
      'start',
      '-D',
      this.home.data,
      '-l',
      this.home.logFile,
      '-w',
      '-t',
      '60',
      '-s',
    ]).catch(async (cause: unknown) => {
      const log = await readFile(this.home.logFile, 'utf8').catch(() => '');
      const lastLines = log.trim().split('\n').slice(-8).join('\n');
      throw new Error(`The embedded PostgreSQL did not start.\n${lastLines}`, { cause });
    });
  }

  /** Stops the server if it runs, in the end by force, and returns when it is gone. */
  async stop(mode: StopMode): Promise<void> {
    if (process.platform === 'win32') {
      if (!(await readPostmaster(this.home.data))) return;
      return this.run('pg_ctl', ['stop', '-D', this.home.data, '-m', mode, '-w', '-t', '30', '-s']);
    }
    await stopPostmaster(this.home.data, mode);
  }

  private async initdb(data: string, sync: boolean, characters: string | undefined): Promise<void> {
    await rm(data, { recursive: true, force: true });
    await this.run('initdb', [
      '-D',
      data,
      '--username=postgres',
      `--pwfile=${this.home.passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=sv-SE',
      '--locale=C',
      ...(characters ? [`--lc-ctype=${characters}`] : []),
      ...(sync ? [] : ['--no-sync']),
      '--no-instructions',
    ]);
  }

  private async run(program: 'initdb' | 'pg_ctl', programArguments: string[]): Promise<void> {
    const path = programIn(this.binaries, program);
    await runProgram(path, programArguments, { cwd: this.home.home, identity: this.identity });
  }
}

/** The major release that made a data directory, or `undefined` when there is none. */
export async function dataRelease(home: ServerHome): Promise<string | undefined> {
  const file = join(home.data, 'PG_VERSION');
  return existsSync(file) ? (await readFile(file, 'utf8')).trim() : undefined;
}
