import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { writtenMailAddressSchema } from '../text/mail-address.text';
import { paragraphsSchema } from '../text/paragraphs.text';
import { personNameSchema } from '../text/person-name.text';
import { answerSchema } from './answer.schema';

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
    participantId: idSchema,
    answer: answerSchema,
    substitute: substituteSchema.optional(),
    /** Whose answer it is; left out it is the holder's, or the deputy's of a vacant seat. */
    givenAs: z.enum(['holder', 'deputy']).optional(),
    /** What the partner said, in their own words. */
    remark: paragraphsSchema(10_000).optional(),
    /** For the municipality alone: never shown to the partner. */
    note: paragraphsSchema(10_000).optional(),
    source: z.enum(['phone', 'email', 'in-person']),
  })
  .refine(needsSubstitute, { error: 'a substitute is named exactly when one comes', path: ['substitute'] });
export type RegisterReply = z.output<typeof registerReplySchema>;
