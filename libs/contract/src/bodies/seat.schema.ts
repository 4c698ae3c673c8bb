import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { versionSchema } from '../entry/version.schema';
import { functionNameSchema } from '../text/line.text';
import { seatDutySchema } from './seat-duty.schema';

const position = z.int().min(0).max(10_000);

/** A new seat; without a position it comes last. The coordinator is told at once when a `key` one is declined near a meeting. */
export const createSeatSchema = z.strictObject({
  organisationId: idSchema,
  function: functionNameSchema,
  duty: seatDutySchema.default('member'),
  position: position.optional(),
  key: z.boolean().default(false),
});
export type CreateSeat = z.output<typeof createSeatSchema>;

/**
 * What changes about a seat; what is left out stays. `ended` abolishes it: whoever has it leaves it now, and its
 * history is kept. `version` is the one the change is based on.
 */
export const updateSeatSchema = z.strictObject({
  function: functionNameSchema.optional(),
  duty: seatDutySchema.optional(),
  position: position.optional(),
  key: z.boolean().optional(),
  ended: z.literal(true).optional(),
  version: versionSchema,
});
export type UpdateSeat = z.output<typeof updateSeatSchema>;
