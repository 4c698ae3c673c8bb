/**
 * Work that is done at once and then again and again, never twice at a time. It must be safe to repeat: when it fails, the
 * next time mends it.
 */
export class RegularWork {
  private timer: NodeJS.Timeout | undefined;
  private doing: Promise<void> | undefined;

  /** @param failed told of each failure; nothing is thrown. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly failed: (error: Error) => void,
  ) {}

  /** @param milliseconds of real time between two beginnings */
  start(milliseconds: number): void {
    this.timer = setInterval(() => this.begin(), milliseconds);
    this.begin();
  }

  /** Begins no more, and waits for what is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.doing;
  }

  private begin(): void {
    this.doing ??= this.work()
      .catch(this.failed)
      .finally(() => {
        this.doing = undefined;
      });
  }
}
