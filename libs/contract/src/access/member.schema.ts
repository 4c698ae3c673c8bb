import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { versionSchema } from '../entry/version.schema';
import { roleSchema, roles } from '../permissions/role.schema';

/** What somebody is in a municipality: at least one role, each once. */
export const rolesSchema = z
  .array(roleSchema)
  .min(1)
  .max(roles.length)
  .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'roles.twice' });

/** Whether a member's seats are known: whose roles include `member` has a contact. */
export const actsForSomebody = ({
  roles: chosen = [],
  contactId = null,
}: {
  roles?: readonly string[] | undefined;
  contactId?: string | null | undefined;
}): boolean => !chosen.includes('member') || contactId !== null;

/** What is wrong when it is not. */
export const memberWithoutContact = { error: 'member.contact-needed', path: ['contactId'] };

/** What a person is to be in the municipality from now on. `version` is the one the change is based on. */
export const updateMemberSchema = z
  .strictObject({
    roles: rolesSchema,
    /** The contact whose seats are the member's own; null for nobody's. */
    contactId: idSchema.nullable(),
    version: versionSchema,
  })
  .refine(actsForSomebody, memberWithoutContact);
export type UpdateMember = z.output<typeof updateMemberSchema>;
