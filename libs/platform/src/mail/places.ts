/** One of the places; `settled` resolves when the outcome of the mail that had it before has been kept. */
export interface Place {
  readonly settled: Promise<unknown>;
}

/**
 * A fixed number of places and a queue before them. Who has a place gives it back; when it is closed, whoever waits is
 * turned away.
 */
export class Places {
  private readonly waiting: ((place: Place | undefined) => void)[] = [];
  private readonly free: Place[];
  private closed = false;

  constructor(count: number) {
    this.free = Array.from({ length: count }, () => ({ settled: Promise.resolve() }));
  }

  /** Resolves when there is a place, or with nothing when it is closed. */
  take(): Promise<Place | undefined> {
    if (this.closed) return Promise.resolve(undefined);
    const place = this.free.shift();
    return place ? Promise.resolve(place) : new Promise((resolve) => this.waiting.push(resolve));
  }

  giveBack(place: Place): void {
    const next = this.waiting.shift();
    if (next) next(place);
    else this.free.push(place);
  }

  close(): void {
    this.closed = true;
    for (const turnAway of this.waiting.splice(0)) turnAway(undefined);
  }
}
