import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { connect } from './connect';
import { findFreePort } from './free-port';
import { OwnerLock } from './owner-lock';
import { findBinaries, prepareBinaries } from './postgres-binaries';
import { readPostmaster, type Postmaster } from './postmaster-file';
import { findServerHome, openServerHome, type ServerHome } from './server-home';
import { serverIdentity } from './server-identity';
import { serverPassword } from './server-password';
import { dataRelease, ServerPrograms, settingsFileName } from './server-programs';
import { settingsFile, type ServerSettings } from './server-settings';
import type { StopMode } from './stop-postmaster';

/** What a start is busy with; `adopted` means that a server left by a killed program is used on. */
export type StartStep = 'preparing' | 'initialising' | 'starting' | 'adopted';

export interface EmbeddedPostgresOptions {
  /** The project's data directory; the server's files lie below it, or are pointed to from it when we are root. */
  readonly directory: string;
  /** Settings beside ours, such as `throwAwaySettings` in tests. */
  readonly settings?: ServerSettings;
  readonly onProgress?: (step: StartStep) => void;
}

/**
 * A PostgreSQL of our own for the standalone program, tests and bench, run from the binaries that npm installed.
 * Never for production: nobody backs it up or upgrades it.
 */
export class EmbeddedPostgres {
  private lock: OwnerLock | undefined;
  private currentPort = 0;

  private constructor(
    private readonly directory: string,
    private readonly home: ServerHome,
    private readonly programs: ServerPrograms,
    private readonly password: string,
    private readonly settings: ServerSettings,
  ) {}

  /**
   * Starts the server of a data directory, the first time after making it; later starts keep the data. A server
   * left by a killed program is adopted when it answers with the same settings, else stopped.
   *
   * @throws when the binaries are not installed, another living program uses the directory, or the server fails.
   */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const { directory, settings = {}, onProgress = () => undefined } = options;
    const installed = findBinaries();
    const identity = serverIdentity();
    onProgress('preparing');
    const home = await openServerHome(directory, identity, async (abandoned) => {
      await new ServerPrograms(installed, abandoned, undefined).stop('immediate');
    });
    const binaries = await prepareBinaries(installed, home.binaries, identity);
    const release = await dataRelease(home);
    if (release && release !== binaries.version.split('.')[0]) {
      throw new Error(
        `The data in ${home.data} is of PostgreSQL ${release}, the embedded one is ${binaries.version}. ` +
          'Move the directory away to begin anew, or set DATABASE_URL to a PostgreSQL of your own.',
      );
    }
    const password = await serverPassword(home.passwordFile, identity);
    const server = new EmbeddedPostgres(
      directory,
      home,
      new ServerPrograms(binaries, home, identity),
      password,
      settings,
    );
    if (await server.adopt()) {
      onProgress('adopted');
      return server;
    }
    if (!release) {
      onProgress('initialising');
      await server.programs.initialise({ sync: settings['fsync'] !== 'off' });
    }
    onProgress('starting');
    await server.startAtFreePort();
    return server;
  }

  /** Stops the server of a data directory, if any runs, and deletes all its data. */
  static async remove(directory: string): Promise<void> {
    const identity = serverIdentity();
    const home = await findServerHome(directory, identity);
    if (home) {
      await new ServerPrograms(findBinaries(), home, undefined).stop('immediate');
      await rm(home.home, { recursive: true, force: true });
    }
    await rm(join(directory, 'location'), { force: true });
  }

  /** The port at 127.0.0.1; the same after `restart()`. */
  get port(): number {
    return this.currentPort;
  }

  /** The superuser's address of a database; keep it out of logs. */
  url(database = 'postgres'): string {
    return `postgresql://postgres:${this.password}@127.0.0.1:${this.port}/${encodeURIComponent(database)}`;
  }

  /** @param template the database to copy, to which nobody may be connected meanwhile. */
  async createDatabase(name: string, { template }: { template?: string } = {}): Promise<void> {
    const source = template ? ` TEMPLATE ${quoted(template)}` : '';
    await this.execute(`CREATE DATABASE ${quoted(name)}${source}`);
  }

  /** Drops a database, with its connections, if it is there. */
  async dropDatabase(name: string): Promise<void> {
    await this.execute(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`);
  }

  /** Stops the server and waits until it is gone; nothing happens when it is already. */
  async stop(mode: StopMode = 'fast'): Promise<void> {
    await this.lock?.release();
    this.lock = undefined;
    await this.programs.stop(mode);
  }

  /** Starts the server again at the same port, after stopping it unless a test did so already. */
  async restart(): Promise<void> {
    await this.stop('fast');
    await this.startAt(this.currentPort);
  }

  private async adopt(): Promise<boolean> {
    const orphan = await this.settledPostmaster();
    if (!orphan) return false;
    this.currentPort = orphan.port;
    const answers = orphan.status === 'ready' && (await this.answers());
    // Taken before the server is stopped, too: another living program may be using it.
    if (answers) this.lock = await OwnerLock.take(this.url(), this.directory);
    const used = await readFile(join(this.home.data, settingsFileName), 'utf8').catch(() => '');
    if (answers && used === this.settingsAt(orphan.port)) return true;
    await this.stop(answers ? 'fast' : 'immediate');
    return false;
  }

  /** A server may be starting or stopping just now: wait for it, within reason. */
  private async settledPostmaster(): Promise<Postmaster | undefined> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const postmaster = await readPostmaster(this.home.data);
      if (!postmaster || postmaster.status === 'ready') return postmaster;
      await delay(100);
    }
    return readPostmaster(this.home.data);
  }

  private async answers(): Promise<boolean> {
    try {
      const client = await connect(this.url());
      await client.end();
      return true;
    } catch {
      return false;
    }
  }

  private async startAtFreePort(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.startAt(await findFreePort());
      } catch (error) {
        // Somebody may have taken the port meanwhile, or the processes of a killed server be on their way out.
        const passing = /could not bind|could not create any TCP|pre-existing shared memory/;
        if (attempt === 3 || !(error instanceof Error) || !passing.test(error.message)) throw error;
        await delay(300);
      }
    }
  }

  private async startAt(port: number): Promise<void> {
    this.currentPort = port;
    const file = join(this.home.data, settingsFileName);
    await writeFile(file, this.settingsAt(port));
    await chmod(file, 0o644);
    await this.programs.start();
    this.lock = await OwnerLock.take(this.url(), this.directory);
  }

  private settingsAt(port: number): string {
    return settingsFile({ ...this.settings, port: String(port) });
  }

  private async execute(sql: string): Promise<void> {
    const client = await connect(this.url());
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
