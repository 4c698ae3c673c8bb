import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { idSchema } from '../entry/id.schema';

function warning<const Code extends string, Facts extends z.ZodRawShape>(code: Code, facts: Facts) {
  return z.strictObject({ code: z.literal(code), ...facts });
}

/**
 * What a person would want to know of a meeting's time before it is told to others. None of it stands in the way.
 *
 * - `day.off`: a weekend, a public holiday or a day off of the municipality's own. `day.squeeze`: a single working day
 *   between two of those. `day.school-break`, with its name. `day.quiet`: nothing planned leaves then.
 * - `deadline.day-off`: a last day is no working day.
 * - `people.elsewhere`: so many of the people of its seats have another meeting at the same time.
 * - `quorum.short`: so many seats have a holder or deputy then, which is fewer than the body wants at a meeting.
 * - `notice.short`: fewer days than the body's rule gives the notice.
 * - `agenda.overruns`: needs so many minutes more than the meeting has.
 */
export const meetingWarningView = z.discriminatedUnion('code', [
  warning('day.off', { day: civilDateSchema }),
  warning('day.squeeze', { day: civilDateSchema }),
  warning('day.school-break', { day: civilDateSchema, name: z.string() }),
  warning('day.quiet', { day: civilDateSchema }),
  warning('deadline.day-off', {
    deadline: z.enum(['replyBy', 'contributionsBy', 'documentsBy']),
    day: civilDateSchema,
  }),
  warning('people.elsewhere', { people: z.int(), meetingId: idSchema, meeting: z.string() }),
  warning('quorum.short', { seats: z.int(), quorum: z.int() }),
  warning('notice.short', { days: z.int(), usual: z.int() }),
  warning('agenda.overruns', { minutes: z.number() }),
]);
export type MeetingWarning = z.output<typeof meetingWarningView>;
