import * as z from 'zod';

/** What a municipality has of what its first year begins with, each built on the one before. */
export const firstStepsView = z.strictObject({
  organisations: z.boolean(),
  /** Somebody who can be reached. */
  contacts: z.boolean(),
  /** A body with a seat. */
  seats: z.boolean(),
  /** A meeting, whatever has become of it: with the first one, the beginning is over. */
  meetings: z.boolean(),
});
export type FirstStepsView = z.output<typeof firstStepsView>;
