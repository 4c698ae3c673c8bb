import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { contactLanguageSchema } from '../language/contact-language.schema';
import { roleSchema } from '../permissions/role.schema';

/** An invitation that has been neither accepted nor withdrawn. Whether its address has an account is not told. */
export const invitationView = z.strictObject({
  id: idSchema,
  email: z.string(),
  roles: z.array(roleSchema),
  contactId: idSchema.nullable(),
  language: contactLanguageSchema,
  /** Who sent it, the last time. */
  invitedBy: z.string(),
  sentAt: instantSchema,
  /** Until when it can be accepted, unless it is sent anew. */
  opensUntil: instantSchema,
  isOpen: z.boolean(),
});
export type InvitationView = z.output<typeof invitationView>;
