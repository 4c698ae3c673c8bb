const MINUTES = [1, 2, 4, 8, 15];

/** When to try again after the given attempt (1 for the first): soon at first, then every quarter of an hour. */
export function nextAttempt(attempt: number, now: Date): Date {
  const minutes = MINUTES[Math.min(attempt, MINUTES.length) - 1] ?? 1;
  return new Date(now.getTime() + minutes * 60_000);
}
