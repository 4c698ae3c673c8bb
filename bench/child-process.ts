import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { environment, settingNames } from '@samsyn/platform';

/** Where the built programs lie. */
export const DIST = join(__dirname, '..');

/** This process's environment without the product's settings, so that only those given here count. */
export function cleanEnvironment(settings: Record<string, string>): Record<string, string> {
  const others = Object.entries(environment()).filter(([name]) => !settingNames.has(name));
  return { ...Object.fromEntries(others), ...settings };
}

/**
 * Starts one of the programs that were built, such as `apps/worker/src/main.js`.
 * @param log file that takes what it says on standard output; without one nobody reads it.
 */
export function startProgram(
  path: string,
  settings: Record<string, string>,
  { log, programArguments = [] }: { log?: string; programArguments?: string[] } = {},
): ChildProcess {
  const output = log === undefined ? 'ignore' : openSync(log, 'a');
  const child = spawn(process.execPath, [join(DIST, path), ...programArguments], {
    env: cleanEnvironment(settings),
    stdio: ['ignore', output, 'inherit'],
  });
  if (output !== 'ignore') closeSync(output);
  return child;
}

/** Starts a program of the bench and waits for its first message, which says that it is ready. */
export async function startPeer<Ready>(
  path: string,
  programArguments: string[] = [],
): Promise<{ child: ChildProcess; ready: Ready }> {
  const child = fork(join(DIST, 'bench', path), programArguments, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return { child, ready: await nextMessage<Ready>(child) };
}

/** Sends a question and waits for the answer; a program answers one question at a time. */
export async function ask<Answer>(child: ChildProcess, question: object): Promise<Answer> {
  const answer = nextMessage<Answer>(child);
  child.send(question);
  return answer;
}

/** Ends a program by asking it, and waits until it is gone. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Waits until an address answers 200. @throws when it has not after that many milliseconds. */
export async function waitUntilReady(url: string, timeout = 60_000): Promise<void> {
  const until = performance.now() + timeout;
  while (performance.now() < until) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${url} was not ready within ${timeout} ms`);
}

function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('A program of the bench ended before it answered'));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as Message);
    });
  });
}
