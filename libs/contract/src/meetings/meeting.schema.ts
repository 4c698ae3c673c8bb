import * as z from 'zod';
import { agendaSchema } from '../agenda/agenda-item.schema';
import { acceptedDateSchema } from '../civil-date/accepted-date.schema';
import { clockTimeSchema } from '../civil-date/clock-time.schema';
import { idSchema } from '../entry/id.schema';
import { pageQueryShape } from '../entry/page.schema';
import { versionSchema } from '../entry/version.schema';
import { lineSchema } from '../text/line.text';
import { paragraphsSchema } from '../text/paragraphs.text';
import { meetingStatusSchema } from './meeting-status.schema';
import { remoteSchema } from './remote.schema';

const version = versionSchema;
const title = lineSchema(200);
const place = lineSchema(200);
const reason = paragraphsSchema(1000);
const remote = remoteSchema.nullable();
const when = { date: acceptedDateSchema, start: clockTimeSchema, end: clockTimeSchema };
const deadlines = {
  replyBy: acceptedDateSchema.optional(),
  contributionsBy: acceptedDateSchema.optional(),
  documentsBy: acceptedDateSchema.optional(),
};

/** A page of the meetings; `from` and `to` are days on the wall in the municipality, both included. */
export const listMeetingsSchema = z.strictObject({
  ...pageQueryShape('instant', 'uuid'),
  body: idSchema.optional(),
  status: meetingStatusSchema.optional(),
  from: acceptedDateSchema.optional(),
  to: acceptedDateSchema.optional(),
});
export type ListMeetings = z.output<typeof listMeetingsSchema>;

/**
 * Times are those on the wall in the municipality; without a title the meeting is named for its body and season. An
 * `extraordinary` meeting (extra möte) is called to at once, at any hour and in a quiet period too.
 */
export const scheduleMeetingSchema = z.strictObject({
  bodyId: idSchema,
  title: title.optional(),
  ...when,
  place,
  remote: remote.optional(),
  agenda: agendaSchema.optional(),
  extraordinary: z.boolean().optional(),
  ...deadlines,
});
export type ScheduleMeeting = z.output<typeof scheduleMeetingSchema>;

/** A new time, and with it a new place if need be. What is left out stays. */
export const rescheduleMeetingSchema = z.strictObject({
  version,
  ...when,
  place: place.optional(),
  remote: remote.optional(),
  reason: reason.optional(),
  ...deadlines,
});
export type RescheduleMeeting = z.output<typeof rescheduleMeetingSchema>;

/** A new title, or another room; the time is changed by rescheduling. */
export const updateMeetingSchema = z.strictObject({
  version,
  title: title.optional(),
  place: place.optional(),
  remote: remote.optional(),
});
export type UpdateMeeting = z.output<typeof updateMeetingSchema>;

export const cancelMeetingSchema = z.strictObject({ version, reason: reason.optional() });
export type CancelMeeting = z.output<typeof cancelMeetingSchema>;

/** A chase needs nothing said; what it may need is a confirmation. */
export const orderChaseSchema = z.strictObject({});

/** What is ordered of a meeting as it was read, with nothing more to say. */
export const meetingOrderSchema = z.strictObject({ version });
export type MeetingOrder = z.output<typeof meetingOrderSchema>;
