import * as z from 'zod';
import { agendaSchema } from '../agenda/agenda-item.schema';
import { acceptedDateSchema } from '../civil-date/accepted-date.schema';
import { clockTimeSchema } from '../civil-date/clock-time.schema';
import { isStorable } from '../text/written-text.rules';
import { lineSchema } from '../text/line.text';
import { writtenMailAddressSchema } from '../text/mail-address.text';
import { paragraphsSchema } from '../text/paragraphs.text';
import { personNameSchema } from '../text/person-name.text';
import { answerSchema } from './answer.schema';
import { versionSchema } from '../entry/version.schema';

const version = versionSchema;

/** How a meeting is reached from afar: what people call the service, and its address. */
export const remoteSchema = z.strictObject({
  name: lineSchema(60),
  url: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    // The URL parser encodes what may not stand in an address; a mail and a calendar show it as it was written.
    .refine((url) => isStorable(url) && !/[\s\p{Cc}]/u.test(url), {
      error: 'a character that cannot stand there',
    })
    .optional(),
});

const when = { date: acceptedDateSchema, start: clockTimeSchema, end: clockTimeSchema };

const deadlines = {
  replyBy: acceptedDateSchema.optional(),
  contributionsBy: acceptedDateSchema.optional(),
  documentsBy: acceptedDateSchema.optional(),
};

/** Times are those on the wall in the municipality; without a title the meeting is named for its body and season. */
export const scheduleMeetingSchema = z.strictObject({
  bodyId: z.uuid(),
  title: lineSchema(200).optional(),
  ...when,
  place: lineSchema(200),
  remote: remoteSchema.nullable().optional(),
  agenda: agendaSchema.optional(),
  ...deadlines,
});

/** A new time, and with it a new place if need be. What is left out stays. */
export const rescheduleMeetingSchema = z.strictObject({
  version,
  ...when,
  place: lineSchema(200).optional(),
  remote: remoteSchema.nullable().optional(),
  reason: paragraphsSchema(1000).optional(),
  ...deadlines,
});

/** A new title, or another room; the time is changed by rescheduling. */
export const updateMeetingSchema = z.strictObject({
  version,
  title: lineSchema(200).optional(),
  place: lineSchema(200).optional(),
  remote: remoteSchema.nullable().optional(),
});

export const cancelMeetingSchema = z.strictObject({ version, reason: paragraphsSchema(1000).optional() });

/** Orders that change nothing of the meeting but its version. */
export const meetingOrderSchema = z.strictObject({ version });

export const updateAgendaSchema = z.strictObject({ version, items: agendaSchema });

/** A substitute at the meeting is reached by name and address; no contact is made of it. */
export const substituteSchema = z.strictObject({
  name: personNameSchema,
  email: writtenMailAddressSchema,
});

const needsSubstitute = (reply: { answer: string; substitute?: unknown }) =>
  (reply.answer === 'substitute') === (reply.substitute !== undefined);

/** A reply that someone gave on the telephone, by mail or in person, registered on their behalf. */
export const registerReplySchema = z
  .strictObject({
    participantId: z.uuid(),
    answer: answerSchema,
    substitute: substituteSchema.optional(),
    remark: paragraphsSchema(10_000).optional(),
    source: z.enum(['phone', 'email', 'in-person']),
  })
  .refine(needsSubstitute, { error: 'a substitute is named exactly when one comes', path: ['substitute'] });

export type ScheduleMeeting = z.output<typeof scheduleMeetingSchema>;
export type RescheduleMeeting = z.output<typeof rescheduleMeetingSchema>;
export type UpdateMeeting = z.output<typeof updateMeetingSchema>;
export type CancelMeeting = z.output<typeof cancelMeetingSchema>;
export type UpdateAgenda = z.output<typeof updateAgendaSchema>;
export type RegisterReply = z.output<typeof registerReplySchema>;
