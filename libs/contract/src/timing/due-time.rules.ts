import { addDays } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import { plannedInstantOf } from '../civil-date/zoned-time.rules';
import type { DayCalendar } from '../working-days/day-calendar';
import { leaveAfter, leaveBefore } from '../working-days/leave-time.rules';
import { addWorkingDays } from '../working-days/working-day.rules';
import type { TimingRule } from './timing-rule.schema';

/** The days a rule can count from. */
export interface AnchorDays {
  readonly meetingDay: CivilDate;
  readonly replyBy: CivilDate;
}

/** Whether the rule's mail is about something that is overdue, and so may only ever move forward. */
export function isAfterTheEvent(rule: TimingRule): boolean {
  return rule.offset > 0;
}

/** The day a rule points at, before anything is moved for days off or quiet periods. */
export function dueDayOf(
  rule: TimingRule,
  { meetingDay, replyBy }: AnchorDays,
  calendar: Pick<DayCalendar, 'daysOff'>,
): CivilDate {
  const anchor = rule.anchor === 'meeting' ? meetingDay : replyBy;
  return rule.unit === 'days' ? addDays(anchor, rule.offset) : addWorkingDays(anchor, rule.offset, calendar);
}

/**
 * The instant a rule's mail leaves: at the usual time of its day, moved to when mail may leave. It is never
 * before `now`: what is late leaves at the next allowed time. Whether the mail is then still of use is
 * `expiresAtOf`'s to say.
 */
export function dueInstantOf(rule: TimingRule, days: AnchorDays, calendar: DayCalendar, now: Date): Date {
  const wanted = plannedInstantOf(dueDayOf(rule, days, calendar), calendar.usualTime, calendar.zone);
  if (isAfterTheEvent(rule)) return leaveAfter(wanted > now ? wanted : now, calendar);
  return leaveBefore(wanted, calendar, now);
}
