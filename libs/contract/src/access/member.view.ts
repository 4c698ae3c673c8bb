import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { roleSchema } from '../permissions/role.schema';

/** Somebody with a role in the municipality. */
export const memberView = z.strictObject({
  accountId: idSchema,
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  /** The contact whose seats are their own. */
  contactId: idSchema.nullable(),
  memberSince: instantSchema,
  /** Null when they never have. */
  lastSignedInAt: instantSchema.nullable(),
  version: z.int(),
});
export type MemberView = z.output<typeof memberView>;
