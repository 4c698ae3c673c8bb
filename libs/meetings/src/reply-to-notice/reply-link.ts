import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type LinkPurpose, LinkPurposes, type PersonalLink } from '@samsyn/access';
import type { Transaction } from '@samsyn/platform';
import { REPLY_PURPOSE } from '../reply-links.rules';
import type { Invitation } from './invitation';
import { InvitationRepository } from './invitation.repository';

/** The link in a meeting's mails: shows its holder's invitation while they have the seat, and takes their reply. */
@Injectable()
export class ReplyLink implements LinkPurpose<Invitation>, OnModuleInit {
  readonly purpose = REPLY_PURPOSE;
  readonly page = 'meeting';

  constructor(
    private readonly purposes: LinkPurposes,
    private readonly invitations: InvitationRepository,
  ) {}

  onModuleInit(): void {
    this.purposes.register(this);
  }

  show(tx: Transaction, link: PersonalLink): Promise<Invitation | undefined> {
    return this.invitations.load(tx, link);
  }
}
