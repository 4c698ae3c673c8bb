import * as z from 'zod';
import { acceptedYears } from '../civil-date/accepted-date.schema';
import { scheduleMeetingSchema } from '../meetings/meeting.schema';

/** The first year there is anything to plan from. */
const firstYear = 2000;

const yearsAccepted = { min: firstYear, max: acceptedYears.last };

/** Which year is to be planned. */
export const yearPlanQuerySchema = z.strictObject({
  year: z.coerce.number().int().min(yearsAccepted.min).max(yearsAccepted.max),
});

/** One date of a year's: when and where a body meets. */
export const plannedDateSchema = scheduleMeetingSchema.pick({
  bodyId: true,
  date: true,
  start: true,
  end: true,
  place: true,
  remote: true,
});
export type PlannedDate = z.output<typeof plannedDateSchema>;

/** More than any municipality's bodies meet in a year, and few enough to be stored at once. */
const MOST_DATES = 120;

/**
 * The dates of a year, of all bodies, to be stored as meetings together. `basis` is that of the plan they were made from: when
 * somebody has planned meanwhile, nothing is stored.
 */
export const storeYearPlanSchema = z
  .strictObject({
    year: z.int().min(yearsAccepted.min).max(yearsAccepted.max),
    basis: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .meta({ 'x-text': 'code' }),
    dates: z.array(plannedDateSchema).min(1).max(MOST_DATES),
  })
  .refine(({ year, dates }) => dates.every(({ date }) => date.startsWith(`${year}-`)), {
    error: 'not in the year',
    path: ['dates'],
  });
export type StoreYearPlan = z.output<typeof storeYearPlanSchema>;
