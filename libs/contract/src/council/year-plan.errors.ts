import * as z from 'zod';
import { errorsOf } from '../entry/failure';

/** Why one date of a year's cannot be a meeting: as for a meeting that is scheduled by itself. */
export const impossibleDates = [
  'body.missing',
  'meeting.exists',
  'meeting.in-the-past',
  'meeting.ends-before-start',
  'time.absent',
  'time.twice',
] as const;
export const impossibleDateSchema = z.enum(impossibleDates);
export type ImpossibleDate = z.output<typeof impossibleDateSchema>;

/** What can stand in the way of planning a year. */
export const yearPlanErrors = errorsOf({
  'year-plan.over': { status: 422, detail: 'The year is over' },
  'year-plan.outdated': {
    status: 409,
    detail: 'Meetings of the year have been planned or changed since: ask for the plan anew',
  },
  'year-plan.impossible-date': {
    status: 422,
    detail: 'One of the dates cannot be a meeting, and nothing has been stored',
    extensions: { position: z.int(), reason: impossibleDateSchema },
  },
});
