import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../free-port/free-port';

const PROGRAM = 'redis-server';
const START_LIMIT = 10_000;

/** A real Redis of a test's own, where one is installed. */
export class RedisServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly directory: string,
    private readonly port: number,
    /** For whoever administers it. */
    readonly administration: Redis,
  ) {}

  /** Whether this machine has one. */
  static get isInstalled(): boolean {
    return spawnSync(PROGRAM, ['--version']).status === 0;
  }

  static async start(): Promise<RedisServer> {
    const directory = await mkdtemp(join(tmpdir(), 'samsyn-redis-'));
    const port = await freePort();
    const administration = new Redis(port, '127.0.0.1', { retryStrategy: () => 50 });
    administration.on('error', () => undefined);
    const server = new RedisServer(directory, port, administration);
    await server.restart();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it, empty, at the port it had; resolves when it answers. */
  async restart(): Promise<void> {
    if (this.child) return;
    const settings = [
      '--port',
      String(this.port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--dir',
      this.directory,
    ];
    this.child = spawn(PROGRAM, settings, { stdio: 'ignore' });
    await Promise.race([this.administration.ping(), failing(this.child)]);
  }

  /** Kills it; what it held is gone. */
  async halt(): Promise<void> {
    const { child } = this;
    if (!child) return;
    this.child = undefined;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    this.administration.disconnect();
    await this.halt();
    await rm(this.directory, { recursive: true, force: true });
  }
}

async function failing(child: ChildProcess): Promise<never> {
  await Promise.race([
    once(child, 'exit'),
    new Promise((resolve) => setTimeout(resolve, START_LIMIT).unref()),
  ]);
  throw new Error(`${PROGRAM} did not start`);
}
