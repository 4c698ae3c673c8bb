import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccountView } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import { AccountRepository } from '../accounts/account.repository';
import type { Municipality } from '../municipality/municipality.entity';
import { MunicipalityRepository } from '../municipality/municipality.repository';
import type { LinkPurpose } from '../personal-links/link-purpose';
import { LinkPurposes } from '../personal-links/link-purposes';
import type { LinkHolder, PersonalLink } from '../personal-links/personal-link.repository';
import { InvitationRepository, type StoredInvitation } from './invitation.repository';
import { stateOfInvitation } from './invitation.rules';

/** Where the link of an invitation leads. */
export interface InvitationVisit {
  state: ReturnType<typeof stateOfInvitation>;
  invitation: StoredInvitation;
  /** The account that the address has already. */
  account: AccountView | undefined;
  municipality: Municipality;
}

/** Whose link it is: known by the invitation alone, whoever reads the mail. */
export function invitationHolder(invitationId: string): LinkHolder {
  const invitation = { type: 'invitation', id: invitationId } as const;
  return { purpose: 'access.invitation', subject: invitation, holder: invitation, seatId: null };
}

/** The link by which whoever reads an invited address accepts. Opening it changes nothing. */
@Injectable()
export class InvitationLink implements LinkPurpose<InvitationVisit>, OnModuleInit {
  readonly purpose = 'access.invitation';
  readonly page = 'invitation';

  constructor(
    private readonly purposes: LinkPurposes,
    private readonly invitations: InvitationRepository,
    private readonly accounts: AccountRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.purposes.register(this);
  }

  async show(tx: Transaction, { subject }: PersonalLink): Promise<InvitationVisit | undefined> {
    const invitation = await this.invitations.find(tx, subject.id);
    if (!invitation) return undefined;
    const found = await this.accounts.findByEmail(tx.manager, invitation.email);
    return {
      state: stateOfInvitation(invitation, this.clock.now()),
      invitation,
      account: found && (await this.accounts.find(tx.manager, found.id)),
      municipality: await this.municipalities.get(tx),
    };
  }
}
