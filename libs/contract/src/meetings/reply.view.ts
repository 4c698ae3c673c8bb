import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { answerSchema } from './answer.schema';
import { comingView } from './coming.schema';
import { replyGiverSchema } from './reply-giver.schema';
import { replySourceSchema } from './reply-source.schema';

/**
 * A participant, who is to come for the seat, and the reply by which: the deputy's when they come in the holder's place. Its
 * fields are null while it is missing.
 */
export const participantReplyView = z.strictObject({
  participantId: idSchema,
  seatId: idSchema,
  function: z.string(),
  organisation: z.string(),
  vacant: z.boolean(),
  /** The participant in whose place this one comes. */
  substituteFor: idSchema.nullable(),
  /** Who comes, or else who has the place. */
  name: z.string().nullable(),
  ...comingView.shape,
  answer: answerSchema.nullable(),
  remark: z.string().nullable(),
  substitute: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
  givenAs: replyGiverSchema.nullable(),
  source: replySourceSchema.nullable(),
  registeredAt: instantSchema.nullable(),
});
export type ParticipantReplyView = z.output<typeof participantReplyView>;

/** One reply as it was given, whether or not it counts any more. */
export const recordedReplyView = z.strictObject({
  id: idSchema,
  participantId: idSchema,
  /** Whose answer it is, and what they are called today; a substitute is no contact. */
  givenAs: replyGiverSchema,
  contactId: idSchema.nullable(),
  name: z.string(),
  answer: answerSchema,
  /** The partner's own words. */
  remark: z.string().nullable(),
  substitute: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
  source: replySourceSchema,
  /** The account that registered it on their behalf, and what they add for the municipality alone. */
  registeredBy: idSchema.nullable(),
  note: z.string().nullable(),
  registeredAt: instantSchema,
  /** The start of the meeting that it was given for: a move asks anew. */
  forStartsAt: instantSchema,
});
export type RecordedReplyView = z.output<typeof recordedReplyView>;

/** A reply that has been registered. */
export const registeredReplyView = z.strictObject({
  meetingId: idSchema,
  participantId: idSchema,
  answer: answerSchema,
  registeredAt: instantSchema,
});
export type RegisteredReplyView = z.output<typeof registeredReplyView>;
