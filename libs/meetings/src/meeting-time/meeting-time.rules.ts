import {
  addWorkingDays,
  type CivilDate,
  civilDateOf,
  type ClockTime,
  type DayCalendar,
  type DeadlineDays,
  deadlinesOf,
  fail,
  type Failure,
  instantOf,
  type MeetingDeadlines,
  ok,
  type Result,
} from '@samsyn/contract';

/** Why a meeting cannot be at a time, or its last days not on those days. */
export type ImpossibleTime =
  | 'meeting.ends-before-start'
  | 'meeting.in-the-past'
  | 'meeting.deadline-after-meeting'
  | 'time.absent'
  | 'time.twice';

/** A time as it was asked for, on the wall of the municipality. */
export interface WallTime {
  date: CivilDate;
  start: ClockTime;
  end: ClockTime;
}

/** The instants of a meeting asked for on the wall, or why it cannot be then. */
export function meetingInstants(
  { date, start, end }: WallTime,
  zone: string,
  now: Date,
): Result<{ startsAt: Date; endsAt: Date }, Failure<ImpossibleTime>> {
  if (end <= start) return fail({ code: 'meeting.ends-before-start' });
  const startsAt = instantOf(date, start, zone);
  if (!startsAt.ok) return fail({ code: startsAt.error });
  const endsAt = instantOf(date, end, zone);
  if (!endsAt.ok) return fail({ code: endsAt.error });
  if (startsAt.value <= now) return fail({ code: 'meeting.in-the-past' });
  return ok({ startsAt: startsAt.value, endsAt: endsAt.value });
}

/**
 * A meeting's last days: those asked for, else the body's usual distance. At short notice, when a usual last day is
 * today or has passed, it becomes the working day before the meeting, or the meeting's own day when that is too late too.
 */
export function meetingDeadlines(
  meetingDay: CivilDate,
  asked: Partial<MeetingDeadlines>,
  usual: DeadlineDays,
  calendar: DayCalendar,
  now: Date,
): Result<MeetingDeadlines, Failure<ImpossibleTime>> {
  const today = civilDateOf(now, calendar.zone);
  const dayBefore = addWorkingDays(meetingDay, -1, calendar);
  const shortNotice = dayBefore > today ? dayBefore : meetingDay;
  const distance = deadlinesOf(meetingDay, usual);
  const day = (name: keyof MeetingDeadlines) =>
    asked[name] ?? (distance[name] > today ? distance[name] : shortNotice);
  const deadlines: MeetingDeadlines = {
    replyBy: day('replyBy'),
    contributionsBy: day('contributionsBy'),
    documentsBy: day('documentsBy'),
  };
  const late = Object.values(deadlines).some((deadline: CivilDate) => deadline > meetingDay);
  return late ? fail({ code: 'meeting.deadline-after-meeting' }) : ok(deadlines);
}
