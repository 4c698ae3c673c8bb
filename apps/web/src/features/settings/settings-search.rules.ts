/** What can be done on the screen of the calendar, as its address names it. */
export const calendarTasks = ['add', 'edit', 'remove', 'time'] as const;
export type CalendarTask = (typeof calendarTasks)[number];

export interface CalendarSearch {
  readonly do?: CalendarTask;
  /** Which period it is done to. */
  readonly period?: string;
}

/** What can be changed on the screen of timings: when mails leave, when a half-year is at risk, and when actions are reminded of. */
export const timingTasks = ['edit', 'at-risk', 'actions'] as const;
export type TimingTask = (typeof timingTasks)[number];

export interface TimingSearch {
  readonly do?: TimingTask;
  /** The body that it is changed of. */
  readonly body?: string;
}

/** Reads the query of the screen of timings; what is not known is left out. */
export function readTimingSearch({ do: task, body }: Record<string, unknown>): TimingSearch {
  const known = timingTasks.find((each) => each === task);
  return known && typeof body === 'string' ? { do: known, body } : {};
}

/** The same of the screen of the calendar. */
export function readCalendarSearch({ do: task, period }: Record<string, unknown>): CalendarSearch {
  const known = calendarTasks.find((each) => each === task);
  return { ...(known ? { do: known } : {}), ...(known && typeof period === 'string' ? { period } : {}) };
}
