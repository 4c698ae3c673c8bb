import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';

/** Where an account is signed in, the latest used first. Times are told by the product's clock, by which
 * it is as long ago as it really is. */
export const sessionsView = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: idSchema,
      startedAt: instantSchema,
      /** To the minute. */
      lastUsedAt: instantSchema,
      /** The one that asks. */
      isCurrent: z.boolean(),
    }),
  ),
});
export type SessionsView = z.output<typeof sessionsView>;
