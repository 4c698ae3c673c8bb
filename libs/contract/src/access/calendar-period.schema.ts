import * as z from 'zod';
import { acceptedDateSchema } from '../civil-date/accepted-date.schema';
import { yearDaySchema } from '../civil-date/year-day.schema';
import { versionSchema } from '../entry/version.schema';
import { lineSchema } from '../text/line.text';
import { lengthOf, periodOfYear } from '../working-days/yearly-period.rules';

/**
 * What a period in a municipality's calendar is: days off of its own (nobody works, no planned mail), a school break
 * (shown to who plans, nothing more), or a quiet period (people may work, but no planned mail leaves).
 */
export const calendarPeriodKinds = ['day-off', 'school-break', 'quiet-period'] as const;
export const calendarPeriodKindSchema = z.enum(calendarPeriodKinds);
export type CalendarPeriodKind = (typeof calendarPeriodKinds)[number];

/** The most days of one period: longer than a summer, shorter than what would look like a slip of the finger. */
export const LONGEST_PERIOD = 100;

const once = z
  .strictObject({ recurs: z.literal('once'), from: acceptedDateSchema, to: acceptedDateSchema })
  .refine(({ from, to }) => from <= to, { error: 'period.backwards', path: ['to'] })
  .refine((period) => lengthOf(period) <= LONGEST_PERIOD, { error: 'period.too-long', path: ['to'] });

/** In a leap year, where a period across February is longest. */
const longYear = 2028;
const yearly = z
  .strictObject({ recurs: z.literal('yearly'), from: yearDaySchema, to: yearDaySchema })
  .refine((period) => lengthOf(periodOfYear(period, longYear)) <= LONGEST_PERIOD, {
    error: 'period.too-long',
    path: ['to'],
  });

/** When a period is: once from a date to a date, or every year; both ends belong to it. */
export const periodTimeSchema = z.discriminatedUnion('recurs', [once, yearly]);
export type PeriodTime = z.output<typeof periodTimeSchema>;

const fields = { kind: calendarPeriodKindSchema, name: lineSchema(200), when: periodTimeSchema };

/** A new period, such as "Sportlov". */
export const createCalendarPeriodSchema = z.strictObject(fields);
export type CreateCalendarPeriod = z.output<typeof createCalendarPeriodSchema>;

/** What changes about a period; what is left out stays. `version` is the one the change is based on. */
export const updateCalendarPeriodSchema = z.strictObject(fields).partial().extend({ version: versionSchema });
export type UpdateCalendarPeriod = z.output<typeof updateCalendarPeriodSchema>;
