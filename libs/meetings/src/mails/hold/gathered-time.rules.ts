/** Half an hour, in milliseconds. */
const MARK = 30 * 60_000;

/** Time for whoever changes several dates to get to the next. */
const LEAST_WAIT = 10 * 60_000;

/**
 * When a changed date is told: at the next half hour that is ten minutes away at least, so that dates which are changed one
 * after the other are told in one mail. A time that is such a mark already stays.
 */
export function gatheredTime(instant: Date): Date {
  const time = instant.getTime();
  if (time % MARK === 0) return instant;
  return new Date(Math.ceil((time + LEAST_WAIT) / MARK) * MARK);
}
