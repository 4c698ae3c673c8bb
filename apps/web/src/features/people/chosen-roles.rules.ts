import { actsForSomebody, type Role } from '@samsyn/contract';

/** What has not been chosen yet, by the text that says so. */
export function missingRoles(
  roles: readonly Role[],
  contactId: string | null,
): 'roles' | 'contact' | undefined {
  if (roles.length === 0) return 'roles';
  return actsForSomebody({ roles, contactId }) ? undefined : 'contact';
}
