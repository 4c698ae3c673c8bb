import * as z from 'zod';
import { bodyKindSchema } from '../bodies/body-kind.schema';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { clockTimeSchema } from '../civil-date/clock-time.schema';
import { idSchema } from '../entry/id.schema';
import { meetingWarningView } from '../meetings/meeting-warning.view';
import { meetingView, timedMeetingView } from '../meetings/meeting.view';

function reason<const Code extends string, Facts extends z.ZodRawShape>(code: Code, facts: Facts) {
  return z.strictObject({ code: z.literal(code), ...facts });
}

/** What keeps a body from meeting on a day: what one is warned of about the day, or that another body meets then. */
export const obstacleView = z.discriminatedUnion('code', [
  reason('day.off', { day: civilDateSchema }),
  reason('day.squeeze', { day: civilDateSchema }),
  reason('day.school-break', { day: civilDateSchema, name: z.string() }),
  reason('day.quiet', { day: civilDateSchema }),
  reason('day.taken', { day: civilDateSchema, body: z.string() }),
  reason('day.past', { day: civilDateSchema }),
  reason('day.clock', { day: civilDateSchema }),
]);
export type Obstacle = z.output<typeof obstacleView>;

/**
 * Why a date is proposed.
 *
 * - `last-year`: the body met on that day the year before; week, weekday and time are kept.
 * - `usual`: it did not meet then; the date lies in the weeks in which such a body usually meets.
 * - `half-year`: without it the council would not meet in that half-year.
 * - `moved`: it is not the day of the pattern, because something was in the way there.
 */
export const dateReasonView = z.discriminatedUnion('code', [
  reason('last-year', { day: civilDateSchema }),
  reason('usual', {}),
  reason('half-year', { halfYear: z.string() }),
  reason('moved', { from: civilDateSchema, because: z.array(obstacleView) }),
]);
export type DateReason = z.output<typeof dateReasonView>;

/** A date that is proposed, as the wall of the municipality shows it. Without a place one has to be given. */
export const proposedDateView = z.strictObject({
  bodyId: idSchema,
  title: z.string(),
  date: civilDateSchema,
  /** The ISO week of the day. */
  week: z.int(),
  start: clockTimeSchema,
  end: clockTimeSchema,
  place: z.string().nullable(),
  remote: meetingView.shape.remote,
  reasons: z.array(dateReasonView),
  warnings: z.array(meetingWarningView),
});
export type ProposedDate = z.output<typeof proposedDateView>;

const spanView = z.strictObject({ from: civilDateSchema, to: civilDateSchema });

/** A year as it may be planned: what stands already, what is proposed besides, and the days that are none to meet on. */
export const yearPlanView = z.strictObject({
  year: z.int(),
  today: civilDateSchema,
  /** Changes when meetings of the year do; given back when the dates are stored. */
  basis: z.string(),
  bodies: z.array(
    z.strictObject({
      id: idSchema,
      name: z.string(),
      kind: bodyKindSchema,
      /** What stands already, whether planned or held. */
      meetings: z.array(
        meetingView.pick({ id: true, title: true, date: true, start: true, end: true, week: true }),
      ),
      dates: z.array(proposedDateView),
    }),
  ),
  calendar: z.strictObject({
    daysOff: z.array(civilDateSchema),
    schoolBreaks: z.array(spanView.extend({ name: z.string() })),
    quietPeriods: z.array(spanView),
  }),
});
export type YearPlanView = z.output<typeof yearPlanView>;

/** The meetings that the dates have become, in the order they were given. */
export const storedYearPlanView = z.strictObject({ year: z.int(), meetings: z.array(timedMeetingView) });
export type StoredYearPlanView = z.output<typeof storedYearPlanView>;
