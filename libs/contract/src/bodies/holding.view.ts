import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { contactCardView } from '../organisations/contact-card.view';
import { followingTasks } from '../tasks/task.view';
import { capacitySchema } from './capacity.schema';

/** That a contact has a seat, as it is told; `until` is not included, and null while nobody has ended it. */
export const holdingView = z.strictObject({
  id: idSchema,
  seatId: idSchema,
  contactId: idSchema,
  capacity: capacitySchema,
  from: instantSchema,
  until: instantSchema.nullable(),
});
export type HoldingView = z.output<typeof holdingView>;

/** A holding of a seat's history, with the contact as it is called today. */
export const historicHoldingView = holdingView.extend({
  contact: contactCardView.pick({ role: true, name: true }),
});
export type HistoricHoldingView = z.output<typeof historicHoldingView>;

/** What an appointment leads to: the holding that begins, and the one that it ends. */
export const appointmentView = z.strictObject({
  seatId: idSchema,
  capacity: capacitySchema,
  holding: holdingView.nullable(),
  ended: holdingView.nullable(),
  ...followingTasks,
});
export type AppointmentView = z.output<typeof appointmentView>;
