import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readlink, realpath } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** `/…/bin/postgres`, as the server is started; its own helpers call themselves `postgres: checkpointer` and such. */
const server = /(?:^|[/\\])postgres(?:\.exe)?$/;

/**
 * Whether a process is the PostgreSQL server of this data directory. Its number alone does not tell: after a crash the
 * system may have given it to any other program, which is not ours to use or stop.
 */
export async function runsPostgresIn(processId: number, data: string): Promise<boolean> {
  return existsSync('/proc/self/cwd') ? byProc(processId, data) : byCommand(processId, data);
}

/** A server works in its data directory; the kernel follows one that is renamed meanwhile. */
async function byProc(processId: number, data: string): Promise<boolean> {
  const [program = ''] = (await readFile(`/proc/${processId}/cmdline`, 'utf8').catch(() => '')).split('\0');
  const workingDirectory = await readlink(`/proc/${processId}/cwd`).catch(() => '');
  return server.test(program) && workingDirectory === (await realpath(data));
}

async function byCommand(processId: number, data: string): Promise<boolean> {
  const command = await (process.platform === 'win32' ? windowsCommand(processId) : unixCommand(processId));
  return startsServerOf(command, [data, await realpath(data)]);
}

/**
 * Whether a command line is how `pg_ctl` starts the server of one of these directories, each a way to write the same.
 * Windows quotes both paths and writes backslashes or slashes.
 */
export function startsServerOf(command: string, directories: readonly string[]): boolean {
  const [program = '', ...rest] = command.trim().replaceAll('"', '').split(' -D ');
  const directory = rest.join(' -D ').replaceAll('\\', '/');
  return server.test(program) && directories.some((each) => each.replaceAll('\\', '/') === directory);
}

async function unixCommand(processId: number): Promise<string> {
  const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(processId)]).catch(nothing);
  return stdout;
}

async function windowsCommand(processId: number): Promise<string> {
  const query = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${processId}').CommandLine`;
  const { stdout } = await run('powershell', ['-NoProfile', '-NonInteractive', '-Command', query]).catch(
    nothing,
  );
  return stdout;
}

/** What is said about a process that is gone. */
function nothing(): { stdout: string } {
  return { stdout: '' };
}
