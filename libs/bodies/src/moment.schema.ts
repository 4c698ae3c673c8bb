import { civilDateSchema } from '@samsyn/contract';
import { z } from 'zod';

// One year inside what a civil date can be, so that the day after is one too.
const plausible = (text: string) => text >= '1900' && text < '2199';

/** When something begins or ends: a day (`2027-01-01`), or an instant with its offset (`2027-01-01T08:00:00Z`). */
export const momentSchema = z
  .union([civilDateSchema, z.iso.datetime({ offset: true })])
  .refine(plausible, { error: 'a year from 1900 to 2198' });

/** See `momentSchema`. */
export type Moment = z.output<typeof momentSchema>;
