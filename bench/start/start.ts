import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@samsyn/embedded-database';
import { freePort } from '@samsyn/testing';
import { cleanEnvironment, DIST, waitUntilReady } from '../child-process';
import { type Measurement, ROUNDS } from '../measurement';

const ROOT = join(DIST, '..');

/** Seconds from `npm start` to ready: without any data, and again on what the first start left. */
export const start: Measurement = {
  goals: [
    { name: 'start-cold', unit: 's', atMost: 15 },
    { name: 'start-warm', unit: 's', atMost: 5 },
  ],
  long: true,
  async measure(_server, note) {
    const [cold, warm]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const directory = await placeToStart();
      try {
        cold.push(await secondsToReady(directory));
        warm.push(await secondsToReady(directory));
      } finally {
        await EmbeddedPostgres.remove(join(directory, '.samsyn'));
        await rm(directory, { recursive: true, force: true });
      }
      note(`cold ${cold.at(-1)?.toFixed(2)} s, warm ${warm.at(-1)?.toFixed(2)} s`);
    }
    return [cold, warm];
  },
};

/** A directory where `npm start` runs the project's own scripts but keeps its data apart from the project's. */
async function placeToStart(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'samsyn-start-'));
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const here = (script = '') => script.replace(/\b(apps|dist)\//, `${ROOT.replaceAll('\\', '/')}/$1/`);
  const own = { prestart: here(scripts['prestart']), start: here(scripts['start']) };
  await writeFile(join(directory, 'package.json'), JSON.stringify({ private: true, scripts: own }));
  return directory;
}

async function secondsToReady(directory: string): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  // npm is a command file on Windows, which only a shell can start; a group of its own can be ended as a whole.
  const npm = spawn('npm start', {
    cwd: directory,
    env: cleanEnvironment({ PORT: String(port) }),
    shell: true,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(npm, 'exit');
  let said = '';
  npm.stderr.on('data', (text: Buffer) => (said += text.toString()));
  try {
    await waitUntilReady(`http://127.0.0.1:${port}/health/ready`);
    return (performance.now() - begun) / 1000;
  } catch (error) {
    throw new Error(`npm start did not get ready:\n${said}`, { cause: error });
  } finally {
    if (npm.pid && process.platform !== 'win32') process.kill(-npm.pid, 'SIGINT');
    else npm.kill('SIGINT');
    await gone;
  }
}
