import { addDays } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import type { DeadlineDays } from './deadline-days.schema';

/** The last days of one meeting. */
export interface MeetingDeadlines {
  /** The last day to reply to the notice. */
  readonly replyBy: CivilDate;
  /** The last day to hand in a contribution to the situation picture. */
  readonly contributionsBy: CivilDate;
  /** The day agenda and documents leave. */
  readonly documentsBy: CivilDate;
}

/**
 * The last days of a meeting on that day. All days are counted, so they fall on its own weekday week by week.
 */
export function deadlinesOf(meetingDay: CivilDate, days: DeadlineDays): MeetingDeadlines {
  return {
    replyBy: addDays(meetingDay, -days.replyByDays),
    contributionsBy: addDays(meetingDay, -days.contributionsByDays),
    documentsBy: addDays(meetingDay, -days.documentsDays),
  };
}
