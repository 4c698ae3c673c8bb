import { Clock } from '@samsyn/platform';

/**
 * A clock that can be moved, for the standalone program and tests only. Time goes on by itself from where it was
 * set.
 */
export class SettableClock extends Clock {
  private offset = 0;

  /** @param real the time that goes on by itself; a test may hand in its own. */
  constructor(private readonly real: () => number = Date.now) {
    super();
  }

  override now(): Date {
    return new Date(this.real() + this.offset);
  }

  override offsetMilliseconds(): number {
    return this.offset;
  }

  /** Makes it this instant now, earlier or later. */
  setTo(instant: Date): void {
    if (Number.isNaN(instant.getTime())) throw new RangeError('A clock cannot be set to an invalid date.');
    this.offset = instant.getTime() - this.real();
  }

  /** Moves the clock on by so many milliseconds; back, when they are negative. */
  advance(milliseconds: number): void {
    if (!Number.isFinite(milliseconds))
      throw new RangeError('A clock moves by a finite number of milliseconds.');
    this.offset += milliseconds;
  }
}
