import { permissions, type Permission } from './permissions';
import type { Role } from './role.schema';

/** The permissions table: what each role may do. */
export const rolePermissions: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  coordinator: new Set(permissions),
  reader: new Set(permissions.filter((permission) => /\.(get|list)$/.test(permission))),
};

/** Whether a person with this role may do this. */
export function roleAllows(role: Role, permission: Permission): boolean {
  return rolePermissions[role].has(permission);
}
