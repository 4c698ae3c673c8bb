import * as z from 'zod';

/** The first and last day that is taken for a date and not for a slip of the finger. */
const earliest = '1900-01-01';
const latest = '2199-12-31';

/**
 * A day in the calendar on the wall, 'YYYY-MM-DD', without time or zone. It must exist (no 29 February 2027)
 * and lie within 1900–2199. As text, two civil dates compare with `<` and `>`.
 */
export const civilDateSchema = z.iso
  .date({ abort: true })
  .refine((text) => text >= earliest && text <= latest, { error: `between ${earliest} and ${latest}` })
  .brand<'CivilDate'>();

/** A day in the calendar on the wall; see `civilDateSchema`. */
export type CivilDate = z.output<typeof civilDateSchema>;
