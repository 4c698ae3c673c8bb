import type { ChildProcess } from 'node:child_process';
import { ask, startPeer, stopProcess } from './child-process';

/** A mail relay in a process of its own, the same for us and for peers. */
export class Sink {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<Sink> {
    const { child, ready } = await startPeer<{ url: string }>('sink-process.js');
    return new Sink(child, ready.url);
  }

  /** Forgets the mails that have come. */
  async clear(): Promise<void> {
    await ask(this.child, {});
  }

  /** Waits for that many mails since `clear`: when each was accepted, in milliseconds since 1970. */
  async arrivals(count: number): Promise<number[]> {
    return (await ask<{ arrivals: number[] }>(this.child, { arrivals: count })).arrivals;
  }

  stop(): Promise<void> {
    return stopProcess(this.child);
  }
}
