import type { Role } from './role.schema';

/** Whether somebody with these roles may make, change and unmake members with those: an administrator is administrators'. */
export function mayHandle(own: readonly Role[], ...theirs: readonly Role[][]): boolean {
  return own.includes('administrator') || !theirs.flat().includes('administrator');
}
