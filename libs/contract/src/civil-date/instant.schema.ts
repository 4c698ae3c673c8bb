import * as z from 'zod';

const plausible = (text: string) => text >= '1900' && text < '2200';

/**
 * An instant with its offset, such as `2027-01-01T08:00:00+01:00`, in the years that a civil date may have: PostgreSQL knows
 * no year 0. It refuses offsets beyond 16 hours too, so it is given the `Date`, never the text.
 */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .refine(plausible, { error: 'a year from 1900 to 2199' });
