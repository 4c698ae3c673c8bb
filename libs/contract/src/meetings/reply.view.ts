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

/** A reply that has been registered. */
export const registeredReplyView = z.strictObject({
  meetingId: idSchema,
  participantId: idSchema,
  answer: answerSchema,
  registeredAt: instantSchema,
});
export type RegisteredReplyView = z.output<typeof registeredReplyView>;
