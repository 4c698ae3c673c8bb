import { acceptedDateSchema, meetingStatusSchema } from '@samsyn/contract';
import { pageQueryShape } from '@samsyn/platform';
import { z } from 'zod';

/** Filters of the meeting list; days are those on the wall in the municipality. */
export const listMeetingsSchema = z.strictObject({
  ...pageQueryShape,
  body: z.uuid().optional(),
  status: meetingStatusSchema.optional(),
  from: acceptedDateSchema.optional(),
  to: acceptedDateSchema.optional(),
});

export type ListMeetings = z.output<typeof listMeetingsSchema>;
