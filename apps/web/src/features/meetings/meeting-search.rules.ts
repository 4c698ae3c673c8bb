import type { CivilDate, MeetingStatus } from '@samsyn/contract';
import { addDaysText } from '../../lib/days.rules';

/** What can be done to a meeting, as an address of its page names it, so that a link leads straight to it. */
export const meetingTasks = ['notice', 'chase', 'move', 'edit', 'cancel', 'hold', 'unhold', 'reply'] as const;
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

/** The states that the list can be narrowed to. */
export const listedStatuses = ['planned', 'held', 'cancelled'] as const satisfies readonly MeetingStatus[];

/** Which meetings the list shows, and whether one more is being scheduled. */
export interface MeetingsSearch {
  readonly show?: 'past';
  readonly year?: number;
  readonly status?: MeetingStatus;
  readonly do?: 'schedule';
  /** Those of one body; the one that is to meet, while a meeting is scheduled. */
  readonly body?: string;
}

/** Reads the list's query; what is not known is left out. */
export function readMeetingsSearch(search: Record<string, unknown>): MeetingsSearch {
  const { show, do: task, body, status } = search;
  const year = Number(search['year']);
  const known = listedStatuses.find((each) => each === status);
  return {
    ...(show === 'past' ? { show } : {}),
    ...(task === 'schedule' ? { do: task } : {}),
    ...(typeof body === 'string' ? { body } : {}),
    ...(Number.isInteger(year) && year > 2000 && year < 2100 ? { year } : {}),
    ...(known ? { status: known } : {}),
  };
}

interface Days {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** The days whose meetings the list shows: from today on, or until yesterday, and of one year where one is chosen. */
export function listedDays({ show, year }: MeetingsSearch, today: CivilDate): Days {
  const part: Days = show === 'past' ? { to: addDaysText(today, -1) } : { from: today };
  if (year === undefined) return part;
  const [first, last] = [`${year}-01-01` as CivilDate, `${year}-12-31` as CivilDate];
  return {
    from: part.from && part.from > first ? part.from : first,
    to: part.to && part.to < last ? part.to : last,
  };
}
