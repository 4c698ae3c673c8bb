import {
  addDays,
  agendaOverrun,
  type CivilDate,
  civilDateOf,
  type DayCalendar,
  daysBetween,
  dueDayOf,
  isQuiet,
  isWorkingDay,
  type MeetingDeadlines,
  type MeetingWarning,
  type Period,
  type TimingRule,
} from '@samsyn/contract';

/** Another meeting at the same time, with how many of the people of its seats are those of the meeting's. */
export interface MeetingBeside {
  readonly meetingId: string;
  readonly meeting: string;
  readonly people: number;
}

/** What warnings about a meeting's time are made of. */
export interface WarningFacts {
  readonly meeting: MeetingDeadlines & { readonly startsAt: Date; readonly endsAt: Date };
  readonly timingRules: readonly TimingRule[];
  readonly agenda: readonly { readonly minutes: number }[];
  readonly calendar: DayCalendar;
  readonly schoolBreaks: readonly (Period & { readonly name: string })[];
  readonly beside: readonly MeetingBeside[];
  /** How many seats that take part ought to have somebody who comes; null when the body has no such rule. */
  readonly quorum: number | null;
  /** How many have a holder or deputy when it begins. */
  readonly seated: number;
  readonly now: Date;
}

/** What a person would want to know of a meeting's time; a warning and never an obstacle. */
export function meetingWarnings(facts: WarningFacts): MeetingWarning[] {
  const { meeting, agenda, calendar, beside, quorum, seated } = facts;
  const day = civilDateOf(meeting.startsAt, calendar.zone);
  const minutes = agendaOverrun(meeting.startsAt, meeting.endsAt, agenda);
  return [
    ...dayWarnings(day, facts),
    ...aboutDeadlines(day, facts),
    ...beside.map((each): MeetingWarning => ({ code: 'people.elsewhere', ...each })),
    ...(quorum !== null && seated < quorum ? [{ code: 'quorum.short', seats: seated, quorum } as const] : []),
    ...aboutNotice(day, facts),
    ...(minutes > 0 ? [{ code: 'agenda.overruns', minutes } as const] : []),
  ];
}

/** What a person would want to know of a day on which somebody is to meet. */
export function dayWarnings(
  day: CivilDate,
  { calendar, schoolBreaks }: Pick<WarningFacts, 'calendar' | 'schoolBreaks'>,
): MeetingWarning[] {
  const school = schoolBreaks.find(({ from, to }) => from <= day && day <= to);
  return [
    ...(isWorkingDay(day, calendar) ? [] : [{ code: 'day.off', day } as const]),
    ...(isSqueezeDay(day, calendar) ? [{ code: 'day.squeeze', day } as const] : []),
    ...(school ? [{ code: 'day.school-break', day, name: school.name } as const] : []),
    ...(isQuiet(day, calendar) ? [{ code: 'day.quiet', day } as const] : []),
  ];
}

/** A single working day between two days off. */
function isSqueezeDay(day: CivilDate, calendar: DayCalendar): boolean {
  const [before, after] = [addDays(day, -1), addDays(day, 1)];
  return isWorkingDay(day, calendar) && !isWorkingDay(before, calendar) && !isWorkingDay(after, calendar);
}

/** A last day on the meeting's own day is told of once. */
function aboutDeadlines(meetingDay: CivilDate, { meeting, calendar }: WarningFacts): MeetingWarning[] {
  return (['replyBy', 'contributionsBy', 'documentsBy'] as const)
    .map((deadline) => ({ code: 'deadline.day-off', deadline, day: meeting[deadline] }) as const)
    .filter(({ day }) => day !== meetingDay && !isWorkingDay(day, calendar));
}

/** A notice that is moved before days off leaves earlier than its rule says, and is not short for it. */
function aboutNotice(
  meetingDay: CivilDate,
  { meeting, timingRules, calendar, now }: WarningFacts,
): MeetingWarning[] {
  const rule = timingRules.find(({ kind }) => kind === 'notice');
  if (!rule) return [];
  const today = civilDateOf(now, calendar.zone);
  const due = dueDayOf(rule, { meetingDay, replyBy: meeting.replyBy }, calendar);
  const [days, usual] = [daysBetween(today, meetingDay), daysBetween(due, meetingDay)];
  return today > due ? [{ code: 'notice.short', days, usual }] : [];
}
