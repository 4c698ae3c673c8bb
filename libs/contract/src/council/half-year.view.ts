import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { meetingStatusSchema } from '../meetings/meeting-status.schema';
import { halfYearStateSchema } from './half-year.schema';

/** A waiver as it is told; `decidedBy` is an account. */
export const waiverView = z.strictObject({
  reason: z.string(),
  decidedBy: idSchema,
  decidedAt: instantSchema,
});
export type WaiverView = z.output<typeof waiverView>;

/**
 * A half-year as it is told: `halfYear` is its name in paths (`2027-1`), `alarm` whether the coordinator is to be alerted,
 * `weeksRemaining` whole weeks to its last day, 0 once it is over.
 */
export const halfYearView = z.strictObject({
  halfYear: z.string(),
  year: z.int(),
  half: z.union([z.literal(1), z.literal(2)]),
  from: civilDateSchema,
  to: civilDateSchema,
  state: halfYearStateSchema,
  alarm: z.boolean(),
  weeksRemaining: z.int(),
  meetings: z.array(
    z.strictObject({
      id: idSchema,
      title: z.string(),
      startsAt: instantSchema,
      day: civilDateSchema,
      status: meetingStatusSchema,
    }),
  ),
  waiver: waiverView.nullable(),
});
export type HalfYearView = z.output<typeof halfYearView>;
