/**
 * The time that due dates, backoff and civil days follow. Leases, timeouts and sessions follow real time
 * instead, so that a moved clock can never free a mail that is being sent.
 */
export abstract class Clock {
  /** The present instant as the product sees it. */
  abstract now(): Date;

  /** How far `now()` is ahead of real time, in milliseconds; SQL's `product_now()` adds it to the database's clock. */
  abstract offsetMilliseconds(): number;
}
