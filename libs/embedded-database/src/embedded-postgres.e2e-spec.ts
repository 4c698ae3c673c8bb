import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { connect } from './connect';
import { EmbeddedPostgres, type StartStep } from './embedded-postgres';
import { binariesPackage, copyBinaries, findBinaries, prepareBinaries, programIn } from './postgres-binaries';
import { runProgram } from './run-program';
import { findServerHome, openServerHome } from './server-home';
import { serverIdentity } from './server-identity';
import { throwAwaySettings } from './server-settings';

jest.setTimeout(60_000);

describe('the embedded PostgreSQL', () => {
  let directory: string;
  let steps: StartStep[];

  const start = (settings = throwAwaySettings) =>
    EmbeddedPostgres.start({ directory, settings, onProgress: (step) => steps.push(step) });

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'samsyn embedded å '));
    steps = [];
  });

  afterEach(async () => {
    await EmbeddedPostgres.remove(directory);
    await rm(directory, { recursive: true, force: true });
  });

  it('given an empty directory, when it starts, then it sorts in Swedish, listens locally and asks for a password', async () => {
    const server = await start();
    expect(steps).toEqual(['preparing', 'initialising', 'starting']);

    const sorted = await query(
      server.url(),
      "SELECT string_agg(l, '' ORDER BY l) AS l FROM unnest('{ö,z,å,ä}'::text[]) l",
    );
    expect(sorted).toEqual([{ l: 'zåäö' }]);
    expect(await query(server.url(), 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(server.url(), 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
    expect(await query(server.url(), 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    expect(await query(server.url(), 'SHOW password_encryption')).toEqual([
      { password_encryption: 'scram-sha-256' },
    ]);
    await query(
      server.url(),
      'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION btree_gist',
    );

    const guessed = server.url().replace(/postgres:[0-9a-f]+@/, 'postgres:guessed@');
    await expect(connect(guessed)).rejects.toThrow('password authentication failed');
    const home = await findServerHome(directory, serverIdentity());
    expect((await stat(home?.passwordFile ?? '')).mode & 0o777).toBe(0o600);
  });

  it('given nothing about durability, when it starts, then fsync is on', async () => {
    const server = await start({});
    expect(await query(server.url(), 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('given a stopped server, when it starts again, then the data and the password are kept and nothing is made anew', async () => {
    const first = await start();
    await first.createDatabase('kept');
    await query(first.url('kept'), "CREATE TABLE seat (name text); INSERT INTO seat VALUES ('polisen')");
    await first.stop();
    steps = [];

    const second = await start();
    expect(steps).toEqual(['preparing', 'starting']);
    expect(await query(second.url('kept'), 'SELECT name FROM seat')).toEqual([{ name: 'polisen' }]);
  });

  it('given a server whose program was killed, when another starts, then it goes on with the same server', async () => {
    const killed = await startInAnotherProcess(directory);
    expect(await killed.kill()).toBe('SIGKILL');

    const server = await start();
    expect(steps).toEqual(['preparing', 'adopted']);
    expect(server.port).toBe(killed.port);
    await server.stop();
    await expect(connect(server.url())).rejects.toThrow('ECONNREFUSED');
  });

  it('given a server left with other settings, when one starts, then the old one is stopped and the data kept', async () => {
    const killed = await startInAnotherProcess(directory);
    await killed.kill();

    const server = await start({ ...throwAwaySettings, work_mem: '8MB' });
    expect(steps).toEqual(['preparing', 'starting']);
    expect(await query(server.url(), 'SHOW work_mem')).toEqual([{ work_mem: '8MB' }]);
    expect(
      await query(server.url(), "SELECT count(*)::int FROM pg_database WHERE datname = 'made_before'"),
    ).toEqual([{ count: 1 }]);
  });

  it('given a program that lives, when another wants its directory, then that is refused and the server left alone', async () => {
    const server = await start();
    await expect(start()).rejects.toThrow('Another running program uses the embedded PostgreSQL');
    expect(await query(server.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('given an immediate stop, when it restarts, then it answers at the same address with what was committed', async () => {
    const server = await start({});
    const url = server.url();
    await query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await server.stop('immediate');
    await expect(connect(url)).rejects.toThrow('ECONNREFUSED');

    await server.restart();
    expect(server.url()).toBe(url);
    expect(await query(url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('given a template, when databases are made from it and dropped in use, then each has its content and is gone after', async () => {
    const server = await start();
    await server.createDatabase('pattern');
    await query(server.url('pattern'), 'CREATE TABLE t AS SELECT 7 AS seven');
    await server.createDatabase('a "copy"', { template: 'pattern' });
    const client = await connect(server.url('a "copy"'));
    expect((await client.query('SELECT seven FROM t')).rows).toEqual([{ seven: 7 }]);

    await server.dropDatabase('a "copy"');
    await expect(client.query('SELECT 1')).rejects.toThrow();
    await expect(connect(server.url('a "copy"'))).rejects.toThrow('does not exist');
  });

  it('given a deleted data directory, when it starts there again, then it begins anew', async () => {
    const first = await start();
    await first.createDatabase('forgotten');
    await first.stop();
    await rm(directory, { recursive: true });

    const second = await start();
    expect(steps.slice(-3)).toEqual(['preparing', 'initialising', 'starting']);
    expect(await query(second.url(), "SELECT 1 FROM pg_database WHERE datname = 'forgotten'")).toEqual([]);
  });

  it('given programs that its account cannot reach, when it starts, then it runs from a copy of its own', async () => {
    const home = await openServerHome(directory, serverIdentity(), async () => undefined);
    const unreachable = join(directory, 'node_modules');
    await copyBinaries(findBinaries(), unreachable);
    for (const link of ['libpq.so.5', 'libicuuc.so.60'])
      await rm(join(unreachable, 'lib', link), { force: true });
    await chmod(join(unreachable, 'bin', 'postgres'), 0o600);

    const used = await prepareBinaries(
      { directory: unreachable, version: '1' },
      home.binaries,
      serverIdentity(),
    );
    expect(used.directory).toBe(home.binaries);
    await runProgram(programIn(used, 'initdb'), ['--version'], {
      cwd: home.home,
      identity: serverIdentity(),
    });
  });

  it('given data of another release, when it starts, then it says so and touches nothing', async () => {
    const server = await start();
    await server.stop();
    const home = await findServerHome(directory, serverIdentity());
    const file = join(home?.data ?? '', 'PG_VERSION');
    await writeFile(file, '15\n');

    await expect(start()).rejects.toThrow(/is of PostgreSQL 15, the embedded one is 18/);
    expect(await readFile(file, 'utf8')).toBe('15\n');
  });
});

describe('the programs of the embedded PostgreSQL', () => {
  it('given a platform without a package, when they are looked for, then the error names the package and the way out', () => {
    const missing = binariesPackage('win32', 'riscv64');
    expect(() => findBinaries(missing)).toThrow('@embedded-postgres/windows-riscv64');
    expect(() => findBinaries(missing)).toThrow('set DATABASE_URL');
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = await connect(url);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another Node process that starts a server in the directory, makes a database, and then waits to be killed. */
async function startInAnotherProcess(directory: string) {
  const script = `
    const { transformFileSync } = require('@swc/core');
    require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }).code, file);
    const { EmbeddedPostgres } = require(${JSON.stringify(join(__dirname, 'embedded-postgres.ts'))});
    const { throwAwaySettings } = require(${JSON.stringify(join(__dirname, 'server-settings.ts'))});
    EmbeddedPostgres.start({ directory: ${JSON.stringify(directory)}, settings: throwAwaySettings })
      .then(async (server) => { await server.createDatabase('made_before'); console.log(server.port); });`;
  const child: ChildProcess = spawn(process.execPath, ['-e', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [firstOutput] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return {
    port: Number(firstOutput.toString()),
    kill: async () => {
      // The whole process group, as Ctrl+C in a terminal does; the server has one of its own.
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
      return signal;
    },
  };
}
