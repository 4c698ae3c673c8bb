import * as z from 'zod';
import { capacitySchema } from '../bodies/capacity.schema';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { clockTimeSchema } from '../civil-date/clock-time.schema';
import { idSchema } from '../entry/id.schema';
import { comesSchema } from '../meetings/coming.schema';

/** A coming meeting of a body that who asks sits in: when and where, and as far as their own seats go. */
export const yourMeetingView = z.strictObject({
  id: idSchema,
  title: z.string(),
  date: civilDateSchema,
  start: clockTimeSchema,
  end: clockTimeSchema,
  place: z.string(),
  /** What people call the video service; null when nobody can take part remotely. */
  remote: z.string().nullable(),
  seats: z.array(
    z.strictObject({
      function: z.string(),
      organisation: z.string(),
      as: capacitySchema,
      comes: comesSchema,
    }),
  ),
});
export type YourMeetingView = z.output<typeof yourMeetingView>;
