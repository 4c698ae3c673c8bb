import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';

/** When an account's owner is away, soonest first. */
export const absencesView = z.strictObject({
  absences: z.array(z.strictObject({ from: civilDateSchema, to: civilDateSchema })),
});
export type AbsencesView = z.output<typeof absencesView>;
export type Absence = AbsencesView['absences'][number];
