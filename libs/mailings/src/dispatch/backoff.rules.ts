const MINUTES = [1, 2, 4, 8, 15];

/** Seconds to wait after the given attempt (1 for the first): soon at first, then every quarter of an hour. */
export function secondsUntilNextAttempt(attempt: number): number {
  return (MINUTES[Math.min(attempt, MINUTES.length) - 1] ?? 1) * 60;
}
