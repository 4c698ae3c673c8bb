import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';

/** A unit of the first line, such as the schools, with the seat that speaks for it. */
export const firstLineUnitView = z.strictObject({
  id: idSchema,
  name: z.string(),
  seatId: idSchema,
  seatFunction: z.string(),
  /** The body of the seat. */
  bodyId: idSchema,
  /** The seat has been abolished: nobody speaks for the unit until it has another. */
  seatEnded: z.boolean(),
  endedAt: instantSchema.nullable(),
  version: z.int(),
});
export type FirstLineUnitView = z.output<typeof firstLineUnitView>;
