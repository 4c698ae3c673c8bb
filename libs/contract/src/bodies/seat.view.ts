import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { contactCardView } from '../organisations/contact-card.view';
import { followingTasks } from '../tasks/task.view';
import { seatDutySchema } from './seat-duty.schema';

/** A seat as it is told, with its holder and ordinary deputy as of now; `vacant` when nobody holds it. */
export const seatView = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  organisationId: idSchema,
  organisationName: z.string(),
  function: z.string(),
  duty: seatDutySchema,
  position: z.int(),
  /** The coordinator is told at once when it is declined near a meeting. */
  key: z.boolean(),
  holder: contactCardView.nullable(),
  deputy: contactCardView.nullable(),
  vacant: z.boolean(),
  endedAt: instantSchema.nullable(),
  version: z.int(),
});
export type SeatView = z.output<typeof seatView>;

/** A seat that has just been changed or abolished. */
export const changedSeatView = seatView.extend(followingTasks);
export type ChangedSeatView = z.output<typeof changedSeatView>;
