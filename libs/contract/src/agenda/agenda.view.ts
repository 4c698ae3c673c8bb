import * as z from 'zod';
import { clockTimeSchema } from '../civil-date/clock-time.schema';
import { idSchema } from '../entry/id.schema';
import { agendaItemSchema } from './agenda-item.schema';
import { goalFollowUpView } from './follow-up.view';

/** A meeting's agenda with calculated times, and by how many minutes it overruns the meeting (0 when it fits). */
export const agendaView = z.strictObject({
  meetingId: idSchema,
  /** The meeting's version, on which a change of the agenda is based. */
  version: z.int(),
  items: z.array(agendaItemSchema.extend({ start: clockTimeSchema })),
  overrunMinutes: z.int(),
  /** How long the body's standing agenda was, in minutes, when it was fitted to the meeting; null when it was not. */
  fittedFrom: z.int().nullable(),
  /** Whether somebody has decided on it; until then it is the body's standing agenda, and follows the meeting's length. */
  decided: z.boolean(),
  /** How many have been sent an agenda that is no longer this one, and not been told what has changed. */
  untold: z.int(),
  /** What the agenda fills itself with, until the meeting is over; it is no item, and nobody is told of its changes. */
  followUp: z.array(goalFollowUpView),
});
export type AgendaView = z.output<typeof agendaView>;
