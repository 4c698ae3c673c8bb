import { Injectable } from '@nestjs/common';
import {
  type CreateInvitation,
  fail,
  type InvitationView,
  type Page,
  type PageQuery,
} from '@samsyn/contract';
import { ReplanService } from '@samsyn/mailings';
import {
  audited,
  AuditedWrite,
  Clock,
  Database,
  type MunicipalityScope,
  type SignedInCaller,
  type Transaction,
  type WriteResult,
} from '@samsyn/platform';
import { MemberContacts } from '../members/member-contacts';
import { MemberRepository } from '../members/member.repository';
import { mayChangeRoles } from '../members/membership.rules';
import {
  invitationConstraints,
  InvitationRepository,
  type StoredInvitation,
  viewOfInvitation,
} from './invitation.repository';

/**
 * Invites somebody by mail to work in the municipality, sends that anew, and withdraws it. Whoever invites is told the same
 * whether or not the address has an account.
 */
@Injectable()
export class InviteService {
  constructor(
    private readonly database: Database,
    private readonly write: AuditedWrite,
    private readonly members: MemberRepository,
    private readonly contacts: MemberContacts,
    private readonly invitations: InvitationRepository,
    private readonly replan: ReplanService,
    private readonly clock: Clock,
  ) {}

  list(scope: MunicipalityScope, query: PageQuery): Promise<Page<InvitationView>> {
    return this.database.transaction(scope, async (tx) => {
      const { items, next } = await this.invitations.list(tx, query);
      return { items: items.map((each) => viewOfInvitation(each, this.clock.now())), next };
    });
  }

  create(
    caller: SignedInCaller,
    values: CreateInvitation,
  ): WriteResult<
    InvitationView,
    'invitation.exists' | 'member.exists' | 'role.reserved' | 'contact.missing' | 'contact.ended'
  > {
    return this.write.run(
      caller,
      async (tx) => {
        const may = mayChangeRoles(caller.roles, { before: [], after: values.roles });
        if (!may.ok) return may;
        if (await this.members.hasAddress(tx, values.email)) return fail({ code: 'member.exists' });
        if (await this.contacts.hasEnded(tx, values.contactId)) return fail({ code: 'contact.ended' });
        const id = await this.invitations.insert(tx, caller.accountId, values);
        const detail = { roles: values.roles, contact: values.contactId };
        return audited(await this.planned(tx, id), 'invitation.created', ['invitation', id], detail);
      },
      invitationConstraints,
    );
  }

  send(
    caller: SignedInCaller,
    id: string,
  ): WriteResult<InvitationView, 'invitation.missing' | 'role.reserved' | 'contact.ended'> {
    return this.write.run(caller, async (tx) => {
      const pending = await this.pending(tx, id);
      if (!pending) return fail({ code: 'invitation.missing' });
      const may = mayChangeRoles(caller.roles, { before: [], after: pending.roles });
      if (!may.ok) return may;
      if (await this.contacts.hasEnded(tx, pending.contactId)) return fail({ code: 'contact.ended' });
      await this.invitations.sentAgain(tx, id, caller.accountId);
      return audited(await this.planned(tx, id), 'invitation.sent', ['invitation', id]);
    });
  }

  withdraw(caller: SignedInCaller, id: string): WriteResult<void, 'invitation.missing' | 'role.reserved'> {
    return this.write.run(caller, async (tx) => {
      const pending = await this.pending(tx, id);
      if (!pending) return fail({ code: 'invitation.missing' });
      const may = mayChangeRoles(caller.roles, { before: pending.roles, after: [] });
      if (!may.ok) return may;
      await this.invitations.withdraw(tx, id);
      await this.replan.replan(tx, { type: 'invitation', id });
      return audited(undefined, 'invitation.withdrawn', ['invitation', id]);
    });
  }

  /** The invitation, locked, while it can still be accepted or withdrawn. */
  private async pending(tx: Transaction, id: string): Promise<StoredInvitation | undefined> {
    await this.invitations.lock(tx, id);
    const found = await this.invitations.find(tx, id);
    return found?.acceptedAt || found?.withdrawnAt ? undefined : found;
  }

  private async planned(tx: Transaction, id: string): Promise<InvitationView> {
    await this.replan.replan(tx, { type: 'invitation', id });
    const invitation = await this.invitations.find(tx, id);
    if (!invitation) throw new Error('An invitation that is locked has vanished');
    return viewOfInvitation(invitation, this.clock.now());
  }
}
