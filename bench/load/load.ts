import type { ChildProcess } from 'node:child_process';
import { ask, startPeer, stopProcess } from '../child-process';
import type { Load as Question, LoadResult } from './load-client';

/** A client in a process of its own that asks one address again and again over kept connections. */
export class Load {
  private constructor(
    private readonly child: ChildProcess,
    private readonly how: Pick<Question, 'connections' | 'seconds'>,
  ) {}

  static async start(how: Pick<Question, 'connections' | 'seconds'>): Promise<Load> {
    const { child } = await startPeer('load/load-client.js');
    return new Load(child, how);
  }

  /** Milliseconds of each answer. @throws for an answer that is no 200. */
  async waits(target: Pick<Question, 'port' | 'path' | 'cookie'>): Promise<number[]> {
    return (await ask<LoadResult>(this.child, { ...target, ...this.how })).waits;
  }

  /** Answers per second. */
  async rate(target: Pick<Question, 'port' | 'path' | 'cookie'>): Promise<number> {
    return (await this.waits(target)).length / this.how.seconds;
  }

  stop(): Promise<void> {
    return stopProcess(this.child);
  }
}
