/** A minute in which mail falls due, as a job's name and its delay in milliseconds. */
export interface DueMinute {
  name: string;
  delay: number;
}

const MINUTE = 60_000;

/**
 * Gathers due instants into one wake-up per minute, at the minute's last due instant, so that a meeting with fifty
 * participants costs a handful of jobs. What is due already is told apart: it must not wait for a minute's job.
 */
export function dueMinutes(due: Date[], now: Date): { overdue: boolean; minutes: DueMinute[] } {
  const latest = new Map<number, number>();
  let overdue = false;
  for (const instant of due) {
    const time = instant.getTime();
    if (time <= now.getTime()) {
      overdue = true;
      continue;
    }
    const minute = Math.floor(time / MINUTE);
    latest.set(minute, Math.max(latest.get(minute) ?? 0, time));
  }
  const minutes = [...latest].map(([minute, time]) => ({
    name: String(minute),
    delay: time - now.getTime(),
  }));
  return { overdue, minutes };
}
