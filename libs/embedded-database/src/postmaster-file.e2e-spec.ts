import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { connect } from './connect';
import { EmbeddedPostgres, type StartStep } from './embedded-postgres';
import { findServerHome } from './server-home';
import { serverIdentity } from './server-identity';
import { throwAwaySettings } from './server-settings';

jest.setTimeout(60_000);

describe('a postmaster.pid that was left behind and names a process that is not its server', () => {
  let directory: string;
  let file: string;
  let data: string;
  /** What a killed server leaves in the file; whose number it is comes first. */
  let leftBehind: string;
  let strangers: ChildProcess[];
  let steps: StartStep[];

  const start = () =>
    EmbeddedPostgres.start({
      directory,
      settings: throwAwaySettings,
      onProgress: (step) => steps.push(step),
    });

  /** Node that sleeps, run by the server's account: PostgreSQL looks only at processes that it may signal. */
  async function strangerIn(cwd: string): Promise<ChildProcess> {
    const stranger = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => undefined, 1000)'], {
      cwd,
      stdio: ['ignore', 'pipe', 'inherit'],
      ...serverIdentity(),
    });
    strangers.push(stranger);
    await once(stranger.stdout, 'data');
    return stranger;
  }

  async function leaveWith(processId: number | undefined): Promise<void> {
    await writeFile(file, leftBehind.replace(/^\d+/, String(processId)), { mode: 0o600 });
    const identity = serverIdentity();
    if (identity) await chown(file, identity.uid, identity.gid);
  }

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'samsyn-left-behind-'));
    strangers = [];
    steps = [];
    const server = await start();
    await server.createDatabase('made_before');
    const home = await findServerHome(directory, serverIdentity());
    data = home?.data ?? '';
    file = join(data, 'postmaster.pid');
    leftBehind = await readFile(file, 'utf8');
    await server.stop();
    steps = [];
  });

  afterEach(async () => {
    for (const stranger of strangers) stranger.kill('SIGKILL');
    await EmbeddedPostgres.remove(directory);
    await rm(directory, { recursive: true, force: true });
  });

  it.each([
    ['elsewhere', () => tmpdir()],
    ['in the data directory', () => data],
  ])(
    'given a living stranger who works %s, when the server starts, then it keeps its data and the stranger lives',
    async (_, placeOf) => {
      const stranger = await strangerIn(placeOf());
      await leaveWith(stranger.pid);

      const server = await start();
      expect(steps).toEqual(['preparing', 'starting']);
      expect(await databasesOf(server)).toContain('made_before');
      expect(hasEnded(stranger)).toBe(false);

      await server.stop();
      await expect(connect(server.url())).rejects.toThrow('ECONNREFUSED');
      expect(hasEnded(stranger)).toBe(false);
    },
  );

  it('given a living stranger, when the server is removed, then the stranger lives', async () => {
    const stranger = await strangerIn(data);
    await leaveWith(stranger.pid);

    await EmbeddedPostgres.remove(directory);
    expect(await findServerHome(directory, serverIdentity())).toBeUndefined();
    expect(hasEnded(stranger)).toBe(false);
  });

  it('given the running server of another directory, as in a copied project, when this one starts, then both answer', async () => {
    const otherDirectory = await mkdtemp(join(tmpdir(), 'samsyn-original-'));
    const original = await EmbeddedPostgres.start({
      directory: otherDirectory,
      settings: throwAwaySettings,
    });
    try {
      const home = await findServerHome(otherDirectory, serverIdentity());
      const text = await readFile(join(home?.data ?? '', 'postmaster.pid'), 'utf8');
      await leaveWith(Number.parseInt(text, 10));

      const server = await start();
      expect(steps).toEqual(['preparing', 'starting']);
      expect(await databasesOf(server)).toContain('made_before');
      expect(await databasesOf(original)).not.toContain('made_before');
    } finally {
      await original.stop('immediate');
      await EmbeddedPostgres.remove(otherDirectory);
      await rm(otherDirectory, { recursive: true, force: true });
    }
  });
});

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function databasesOf(server: EmbeddedPostgres): Promise<string[]> {
  const client = await connect(server.url());
  try {
    const { rows } = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database');
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
