/** What has been started, to be stopped in the opposite order. */
export class RunningParts {
  private readonly stops: (() => Promise<unknown>)[] = [];

  add(stop: () => Promise<unknown>): void {
    this.stops.push(stop);
  }

  /**
   * Stops everything, each once.
   * @throws the first fault, after the rest has been stopped too.
   */
  async stop(): Promise<void> {
    const faults: unknown[] = [];
    for (let stop = this.stops.pop(); stop; stop = this.stops.pop()) {
      await stop().catch((fault: unknown) => faults.push(fault));
    }
    if (faults.length > 0) throw faults[0];
  }
}
