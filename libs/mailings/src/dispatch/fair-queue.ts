/**
 * Lets at most `width` pieces of work be under way, and takes the next from whoever has waited longest for a turn, not
 * from whoever has put in most: with three municipalities that send at once each gets a third of the relay.
 */
export class FairQueue {
  /** Whose turn it is comes first. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private running = 0;

  constructor(private readonly width: number) {}

  /** Does `work` when it is the turn of `owner`. */
  async run<T>(owner: string, work: () => Promise<T>): Promise<T> {
    if (this.running < this.width) this.running += 1;
    else await new Promise<void>((resolve) => this.wait(owner, resolve));
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  private wait(owner: string, begin: () => void): void {
    const own = this.waiting.get(owner);
    if (own) own.push(begin);
    else this.waiting.set(owner, [begin]);
  }

  /** Hands its place on, or gives it up. */
  private next(): void {
    const [first] = this.waiting;
    if (!first) {
      this.running -= 1;
      return;
    }
    const [owner, own] = first;
    const begin = own.shift();
    this.waiting.delete(owner);
    if (own.length > 0) this.waiting.set(owner, own);
    begin?.();
  }
}
