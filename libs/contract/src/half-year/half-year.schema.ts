import * as z from 'zod';
import { halfYearStates } from './half-year.rules';

export const halfYearStateSchema = z.enum(halfYearStates);

/** A half-year by name: half 1 is January–June, half 2 July–December. */
export const halfYearSchema = z.strictObject({
  year: z.int().min(1900).max(2199),
  half: z.union([z.literal(1), z.literal(2)]),
});

/** How many weeks must remain for an unplanned half-year not to be at risk; a half-year has 26. */
export const atRiskWeeksSchema = z.int().min(1).max(26);
