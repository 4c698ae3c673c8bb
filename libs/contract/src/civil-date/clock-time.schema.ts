import * as z from 'zod';

/**
 * A time of day on the wall, 'HH:mm' from 00:00 to 23:59. As text, two clock times compare with `<` and `>`.
 */
export const clockTimeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'HH:mm, 00:00–23:59' })
  .meta({ 'x-text': 'clock-time' })
  .brand<'ClockTime'>();

/** A time of day on the wall, 'HH:mm'. */
export type ClockTime = z.output<typeof clockTimeSchema>;
