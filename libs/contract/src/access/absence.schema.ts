import * as z from 'zod';
import { acceptedDateSchema } from '../civil-date/accepted-date.schema';

/** Days on which somebody is away; both ends belong to it. */
const absenceSchema = z
  .strictObject({ from: acceptedDateSchema, to: acceptedDateSchema })
  .refine(({ from, to }) => from <= to, { error: 'period.backwards', path: ['to'] });

/** All the times somebody knows that they are away, in place of those given before: holidays, leave. */
export const setAbsencesSchema = z.strictObject({ absences: z.array(absenceSchema).max(20) });
export type SetAbsences = z.output<typeof setAbsencesSchema>;
