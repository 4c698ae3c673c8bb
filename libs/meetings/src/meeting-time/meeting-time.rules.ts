import {
  addDays,
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
  | 'meeting.deadline-passed'
  | 'meeting.deadline-other-year'
  | 'time.absent'
  | 'time.twice';

/** A time as it was asked for, on the wall of the municipality. */
export interface WallTime {
  date: CivilDate;
  start: ClockTime;
  end: ClockTime;
}

/** The longest meeting that ends on the next day, in milliseconds; what is longer was meant for the same day. */
const LONGEST_NIGHT = 12 * 3_600_000;

/**
 * The instants of a meeting asked for on the wall, or why it cannot be then. An end that is no later than the start is the
 * next day's: 23.30–00.30 is a meeting.
 */
export function meetingInstants(
  { date, start, end }: WallTime,
  zone: string,
  now: Date,
): Result<{ startsAt: Date; endsAt: Date }, Failure<ImpossibleTime>> {
  const overnight = end <= start;
  const startsAt = instantOf(date, start, zone);
  if (!startsAt.ok) return fail({ code: startsAt.error });
  const endsAt = instantOf(overnight ? addDays(date, 1) : date, end, zone);
  if (!endsAt.ok) return fail({ code: endsAt.error });
  const lasts = endsAt.value.getTime() - startsAt.value.getTime();
  if (overnight && lasts > LONGEST_NIGHT) return fail({ code: 'meeting.ends-before-start' });
  if (startsAt.value <= now) return fail({ code: 'meeting.in-the-past' });
  return ok({ startsAt: startsAt.value, endsAt: endsAt.value });
}

/** The last days of a meeting that somebody asks for, and those it has already, which nobody is asked about again. */
export interface AskedDeadlines {
  readonly asked: Partial<MeetingDeadlines>;
  readonly kept?: MeetingDeadlines | undefined;
}

const names = ['replyBy', 'contributionsBy', 'documentsBy'] as const satisfies (keyof MeetingDeadlines)[];

/**
 * A meeting's last days: those asked for, else those kept, else the body's usual distance. At short notice, when a usual
 * last day is today or has passed, it becomes the working day before the meeting, or the meeting's own day when that is too
 * late too.
 */
export function meetingDeadlines(
  meetingDay: CivilDate,
  { asked, kept }: AskedDeadlines,
  usual: DeadlineDays,
  calendar: DayCalendar,
  now: Date,
): Result<MeetingDeadlines, Failure<ImpossibleTime>> {
  const today = civilDateOf(now, calendar.zone);
  for (const deadline of names) {
    const day = asked[deadline];
    const code = day && day !== kept?.[deadline] ? faultOf(day, meetingDay, today) : undefined;
    if (code) return fail({ code, deadline });
  }
  const dayBefore = addWorkingDays(meetingDay, -1, calendar);
  const shortNotice = dayBefore > today ? dayBefore : meetingDay;
  const distance = deadlinesOf(meetingDay, usual);
  const day = (name: keyof MeetingDeadlines) =>
    asked[name] ?? kept?.[name] ?? (distance[name] > today ? distance[name] : shortNotice);
  return ok({
    replyBy: day('replyBy'),
    contributionsBy: day('contributionsBy'),
    documentsBy: day('documentsBy'),
  });
}

/** A day with last year's number is always a year or more before the meeting. */
function faultOf(day: CivilDate, meetingDay: CivilDate, today: CivilDate): ImpossibleTime | undefined {
  if (day > meetingDay) return 'meeting.deadline-after-meeting';
  if (day < today) return 'meeting.deadline-passed';
  return day <= addDays(meetingDay, -365) ? 'meeting.deadline-other-year' : undefined;
}
