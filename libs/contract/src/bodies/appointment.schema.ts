import * as z from 'zod';
import { momentSchema } from '../civil-date/moment.schema';
import { idSchema } from '../entry/id.schema';
import { capacitySchema } from './capacity.schema';

/**
 * Who has a seat from a moment on (`from`, now when left out) until a moment (`until`, a day is its last one), if one is
 * known. Without a contact the seat is vacant from then on.
 */
export const appointmentSchema = z
  .strictObject({
    contactId: idSchema.nullable(),
    capacity: capacitySchema,
    from: momentSchema.optional(),
    until: momentSchema.optional(),
  })
  .refine(({ contactId, until }) => contactId !== null || until === undefined, {
    error: 'a vacancy lasts until someone is appointed',
    path: ['until'],
  });
export type Appointment = z.output<typeof appointmentSchema>;
