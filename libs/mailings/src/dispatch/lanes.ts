/** At most `width` pieces of work at once in this process; closing waits for those under way. */
export class Lanes {
  closed = false;
  private readonly running = new Set<Promise<unknown>>();
  private readonly waiting: (() => void)[] = [];

  constructor(readonly width: number) {}

  /** Does `work` as soon as a lane is free; after closing it answers 0 without doing it. */
  async run(work: () => Promise<number>): Promise<number> {
    while (this.running.size >= this.width) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.closed) return 0;
    const running = work();
    this.running.add(running);
    try {
      return await running;
    } finally {
      this.running.delete(running);
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const resume of this.waiting.splice(0)) resume();
    await Promise.allSettled(this.running);
  }
}
