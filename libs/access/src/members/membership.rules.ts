import { fail, type Failure, mayHandle, ok, type Result, type Role } from '@samsyn/contract';

/** Why roles may not be changed so. */
export type RolesRefused = Failure<'role.reserved' | 'member.last-coordinator' | 'member.last-administrator'>;

/** What somebody was and is to be in a municipality; nothing at all before they come, and once they go. */
export interface RolesChange {
  before: readonly Role[];
  after: readonly Role[];
  /** Roles that somebody else has too, whose account has not ended. */
  others: ReadonlySet<Role>;
}

/** Only administrators make somebody one, change what else they are, or unmake them. */
export function mayChangeRoles(
  changer: readonly Role[],
  { before, after }: Pick<RolesChange, 'before' | 'after'>,
): Result<void, Failure<'role.reserved'>> {
  return mayHandle(changer, [...before], [...after]) ? ok(undefined) : fail({ code: 'role.reserved' });
}

/** A municipality that has had a coordinator keeps one, and so with administrators. */
export function leavesSomebody({ before, after, others }: RolesChange): Result<void, RolesRefused> {
  for (const role of ['coordinator', 'administrator'] as const) {
    const isLast = before.includes(role) && !after.includes(role) && !others.has(role);
    if (isLast) return fail({ code: `member.last-${role}` });
  }
  return ok(undefined);
}
