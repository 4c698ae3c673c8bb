/** What can be done to a meeting, as an address of its page names it, so that a link leads straight to it. */
export const meetingTasks = ['notice', 'chase', 'move', 'edit', 'cancel', 'hold', 'reply'] as const;
export type MeetingTask = (typeof meetingTasks)[number];

export interface MeetingSearch {
  /** Which dialog is open. */
  readonly do?: MeetingTask;
  /** For whom a reply is registered: a participant's id. */
  readonly who?: string;
}

/** Reads a meeting page's query; what is not known is left out. */
export function readMeetingSearch({ do: task, who }: Record<string, unknown>): MeetingSearch {
  const known = meetingTasks.find((each) => each === task);
  return { ...(known ? { do: known } : {}), ...(known && typeof who === 'string' ? { who } : {}) };
}

/** Which meetings the list shows, those to come or those that have been, and whether one more is being scheduled. */
export interface MeetingsSearch {
  readonly show?: 'past';
  readonly do?: 'schedule';
  /** Of which body, when that is known. */
  readonly body?: string;
}

/** Reads the list's query. */
export function readMeetingsSearch({ show, do: task, body }: Record<string, unknown>): MeetingsSearch {
  return {
    ...(show === 'past' ? { show } : {}),
    ...(task === 'schedule' ? { do: task } : {}),
    ...(typeof body === 'string' ? { body } : {}),
  };
}
