import * as z from 'zod';
import { acceptedDateSchema, acceptedInstantSchema } from './accepted-date.schema';

/** When something begins or ends: a day (`2027-01-01`), or an instant with its offset (`2027-01-01T08:00:00Z`). */
export const momentSchema = z.union([acceptedDateSchema, acceptedInstantSchema]);

/** See `momentSchema`. */
export type Moment = z.output<typeof momentSchema>;
