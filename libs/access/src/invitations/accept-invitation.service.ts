import { Injectable } from '@nestjs/common';
import { fail, type Failure, type Result } from '@samsyn/contract';
import { audited, AuditedWrite, Clock } from '@samsyn/platform';
import { AccountRepository } from '../accounts/account.repository';
import { hashPassword } from '../accounts/password-hash';
import { checkPassword, type PasswordRefused } from '../accounts/password.rules';
import { MemberContacts } from '../members/member-contacts';
import { MemberRepository } from '../members/member.repository';
import { MunicipalityFollowers } from '../municipality/municipality-followers';
import { MunicipalityRepository } from '../municipality/municipality.repository';
import type { OpenedPersonalLink } from '../personal-links/personal-links';
import type { InvitationVisit } from './invitation-link';
import { InvitationRepository } from './invitation.repository';
import { stateOfInvitation } from './invitation.rules';

/** What somebody without an account makes theirs of. */
export interface NewAccountChoice {
  name: string;
  password: string;
}

/** Makes whoever accepts an invitation a member: with the account they have, or one they make. */
@Injectable()
export class AcceptInvitationService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly invitations: InvitationRepository,
    private readonly accounts: AccountRepository,
    private readonly members: MemberRepository,
    private readonly contacts: MemberContacts,
    private readonly municipalities: MunicipalityRepository,
    private readonly followers: MunicipalityFollowers,
    private readonly clock: Clock,
  ) {}

  /** @param choice of who has no account; an account that the address has got meanwhile keeps its name and password. */
  async accept(
    { scope, link, shown: { invitation, municipality } }: OpenedPersonalLink<InvitationVisit>,
    choice: NewAccountChoice | undefined,
  ): Promise<Result<void, PasswordRefused | Failure<'link.used' | 'account.ended'>>> {
    const { id, email } = invitation;
    const about = [choice?.name ?? '', email, municipality.name];
    const checked = choice && (await checkPassword(choice.password, about));
    if (checked && !checked.ok) return checked;
    const passwordHash = choice ? await hashPassword(choice.password) : null;
    const by = { scope, accountId: null, label: `link:${link.id}` };
    const written = await this.write.run(by, async (tx) => {
      await this.municipalities.lock(tx);
      await this.invitations.lock(tx, id);
      const now = await this.invitations.find(tx, id);
      if (!now || stateOfInvitation(now, this.clock.now()) !== 'open')
        return fail({ code: 'link.used' as const });
      const { language, roles, contactId } = now;
      if (await this.contacts.hasEnded(tx, contactId)) return fail({ code: 'link.used' as const });
      const made = choice && { email, name: choice.name, language, passwordHash };
      const account =
        (made && (await this.accounts.create(tx.manager, made))) ??
        (await this.accounts.findByEmail(tx.manager, email));
      if (!account) return fail({ code: 'account.ended' as const });
      const before = await this.members.get(tx, account.id);
      await this.accounts.setMembership(tx, {
        accountId: account.id,
        roles: [...new Set([...(before?.roles ?? []), ...roles])],
        contactId: contactId ?? before?.contactId ?? null,
      });
      await this.invitations.accept(tx, id);
      await this.followers.presenceChanged(tx);
      return audited(undefined, 'invitation.accepted', ['invitation', id], { account: account.id, roles });
    });
    if (written.ok) return written;
    return fail({ code: written.error.code === 'account.ended' ? 'account.ended' : 'link.used' });
  }
}
