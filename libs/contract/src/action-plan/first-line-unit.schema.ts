import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { versionSchema } from '../entry/version.schema';
import { lineSchema } from '../text/line.text';

/** A new unit of the first line, and the seat that speaks for it. */
export const createFirstLineUnitSchema = z.strictObject({ name: lineSchema(200), seatId: idSchema });
export type CreateFirstLineUnit = z.output<typeof createFirstLineUnitSchema>;

/** What changes about a unit; what is left out stays, and with `ended` it takes no part in anything new. */
export const updateFirstLineUnitSchema = createFirstLineUnitSchema
  .partial()
  .extend({ ended: z.boolean().optional(), version: versionSchema });
export type UpdateFirstLineUnit = z.output<typeof updateFirstLineUnitSchema>;
