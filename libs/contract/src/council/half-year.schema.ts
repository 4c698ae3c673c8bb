import * as z from 'zod';
import { acceptedYears } from '../civil-date/accepted-date.schema';
import { paragraphsSchema } from '../text/paragraphs.text';
import { atRiskWeeksLimits, type HalfYear, halfYearStates } from './half-year.rules';

export const halfYearStateSchema = z.enum(halfYearStates);

/** How many weeks must remain for an unplanned half-year not to be at risk. */
export const atRiskWeeksSchema = z.int().min(atRiskWeeksLimits.least).max(atRiskWeeksLimits.most);

/** The waiver’s table takes the years from 2000 on. */
const firstYear = 2000;

const year = z.coerce.number().int().min(firstYear).max(acceptedYears.last);

/** Which years are asked for; this year and the next when left out. */
export const halfYearsQuerySchema = z
  .strictObject({ from: year.optional(), to: year.optional() })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'not before from',
    path: ['to'],
  })
  .refine(({ from, to }) => from === undefined || to === undefined || to - from < 20, {
    error: 'at most 20 years at a time',
    path: ['to'],
  });
export type HalfYearsQuery = z.output<typeof halfYearsQuerySchema>;

/** A half-year as it stands in a path: `2027-1` is January–June 2027, `2027-2` July–December. */
export const halfYearNameSchema = z
  .string()
  .regex(/^\d{4}-[12]$/)
  .refine((name) => name >= String(firstYear) && name < String(acceptedYears.last + 1), {
    error: `a year from ${firstYear} to ${acceptedYears.last}`,
  })
  .meta({ 'x-text': 'code' })
  .transform((name): HalfYear => ({ year: Number(name.slice(0, 4)), half: name.endsWith('1') ? 1 : 2 }));

/** Why a half-year needs no meeting. */
export const waiveHalfYearSchema = z.strictObject({ reason: paragraphsSchema(1000) });
export type WaiveHalfYear = z.output<typeof waiveHalfYearSchema>;
