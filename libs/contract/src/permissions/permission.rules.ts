import { permissions, type Permission } from './permissions';
import type { Role } from './role.schema';

const everything: ReadonlySet<Permission> = new Set(permissions);
const shown: ReadonlySet<Permission> = new Set(permissions.filter((name) => /\.(get|list)$/.test(name)));

/** The permissions of the routes that have no entry yet: what each role may do. */
export const rolePermissions: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  coordinator: everything,
  'backup-coordinator': everything,
  secretary: shown,
  member: new Set(),
  reader: shown,
  administrator: new Set(),
};

/** Whether a person with this role may do this. */
export function roleAllows(role: Role, permission: Permission): boolean {
  return rolePermissions[role].has(permission);
}
