import type { ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@samsyn/testing';
import { startProgram, stopProcess, waitUntilReady } from './child-process';
import { productSettings } from './product';

/** The product's API as it runs in production: a process of its own, with its log kept in a file. */
export class Api {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    private readonly log: string,
  ) {}

  static async start(databaseUrl: string): Promise<Api> {
    const port = await freePort();
    const log = join(tmpdir(), `samsyn-bench-${process.pid}-${port}.log`);
    const settings = { ...productSettings(databaseUrl), LOG_LEVEL: 'info' };
    const here = { HOST: '127.0.0.1', PORT: String(port) };
    const api = new Api(startProgram('apps/api/src/main.js', { ...settings, ...here }, { log }), port, log);
    try {
      await waitUntilReady(`http://127.0.0.1:${port}/health/ready`);
      return api;
    } catch (error) {
      await api.stop();
      throw error;
    }
  }

  /** @throws unless the log has at least so many requests: what writes no log is not what runs in production. */
  async expectLogged(requests: number): Promise<void> {
    const logged = (await readFile(this.log, 'utf8')).split('"msg":"request"').length - 1;
    if (logged < requests) throw new Error(`${logged} of ${requests} requests are in the log`);
  }

  async stop(): Promise<void> {
    await stopProcess(this.child);
    await rm(this.log, { force: true });
  }
}
