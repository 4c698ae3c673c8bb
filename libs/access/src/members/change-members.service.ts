import { Injectable } from '@nestjs/common';
import {
  fail,
  type MemberView,
  type Page,
  type PageQuery,
  type Role,
  type UpdateMember,
} from '@samsyn/contract';
import {
  audited,
  AuditedWrite,
  Database,
  type MunicipalityScope,
  type SignedInCaller,
  type WriteResult,
} from '@samsyn/platform';
import { MunicipalityFollowers } from '../municipality/municipality-followers';
import { MunicipalityRepository } from '../municipality/municipality.repository';
import { MemberRepository, viewOfMember } from './member.repository';
import { MemberContacts } from './member-contacts';
import { leavesSomebody, mayChangeRoles, type RolesRefused } from './membership.rules';

/** What the table's constraints mean when they refuse a membership. */
const constraints = { membership_municipality_id_contact_id_fkey: 'contact.missing' } as const;

/**
 * Who works in a municipality, and as what. The guard reads roles at every request, so that the next one obeys a change.
 * Changes wait for each other, or two who unmake one another at once would leave nobody.
 */
@Injectable()
export class ChangeMembersService {
  constructor(
    private readonly database: Database,
    private readonly write: AuditedWrite,
    private readonly municipalities: MunicipalityRepository,
    private readonly members: MemberRepository,
    private readonly contacts: MemberContacts,
    private readonly followers: MunicipalityFollowers,
  ) {}

  list(scope: MunicipalityScope, query: PageQuery): Promise<Page<MemberView>> {
    return this.database.transaction(scope, async (tx) => {
      const { items, next } = await this.members.list(tx, query);
      return { items: items.map(viewOfMember), next };
    });
  }

  update(
    caller: SignedInCaller,
    accountId: string,
    yours: UpdateMember,
  ): WriteResult<
    MemberView,
    'member.missing' | 'member.changed' | 'contact.missing' | 'contact.ended' | RolesRefused['code']
  > {
    return this.write.run(
      caller,
      async (tx) => {
        await this.municipalities.lock(tx);
        const before = await this.members.get(tx, accountId);
        if (!before) return fail({ code: 'member.missing' });
        if (before.version !== yours.version) {
          return fail({ code: 'member.changed', current: viewOfMember(before), yours });
        }
        const others = await this.members.rolesOfOthers(tx, accountId);
        const allowed = allowedOf(caller, before.roles, yours.roles, others);
        if (!allowed.ok) return allowed;
        const isAnother = yours.contactId !== before.contactId;
        if (isAnother && (await this.contacts.hasEnded(tx, yours.contactId)))
          return fail({ code: 'contact.ended' });
        await this.members.update(tx, accountId, yours);
        const after = await this.members.get(tx, accountId);
        if (!after) throw new Error('A member that is locked has vanished');
        await this.followers.presenceChanged(tx);
        const detail = { roles: after.roles, contact: after.contactId, version: after.version };
        return audited(viewOfMember(after), 'member.updated', ['account', accountId], detail);
      },
      constraints,
    );
  }

  remove(
    caller: SignedInCaller,
    accountId: string,
  ): WriteResult<void, 'member.missing' | RolesRefused['code']> {
    return this.write.run(caller, async (tx) => {
      await this.municipalities.lock(tx);
      const before = await this.members.get(tx, accountId);
      if (!before) return fail({ code: 'member.missing' });
      const others = await this.members.rolesOfOthers(tx, accountId);
      const allowed = allowedOf(caller, before.roles, [], others);
      if (!allowed.ok) return allowed;
      await this.members.remove(tx, accountId);
      await this.followers.presenceChanged(tx);
      return audited(undefined, 'member.removed', ['account', accountId], { roles: before.roles });
    });
  }
}

function allowedOf(
  { roles }: SignedInCaller,
  before: readonly Role[],
  after: readonly Role[],
  others: ReadonlySet<Role>,
) {
  const may = mayChangeRoles(roles, { before, after });
  return may.ok ? leavesSomebody({ before, after, others }) : may;
}
