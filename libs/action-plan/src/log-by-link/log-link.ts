import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type LinkPurpose, LinkPurposes, type PersonalLink } from '@samsyn/access';
import type { Transaction } from '@samsyn/platform';
import { LOG_PURPOSE } from '../log-links.rules';
import type { LinkedActions } from './linked-actions';
import { LinkedActionsRepository } from './linked-actions.repository';

/** The link in the mails about actions: shows its holder's open actions while they have the seat, and takes what they log. */
@Injectable()
export class LogLink implements LinkPurpose<LinkedActions>, OnModuleInit {
  readonly purpose = LOG_PURPOSE;
  readonly page = 'actions';

  constructor(
    private readonly purposes: LinkPurposes,
    private readonly actions: LinkedActionsRepository,
  ) {}

  onModuleInit(): void {
    this.purposes.register(this);
  }

  show(tx: Transaction, link: PersonalLink): Promise<LinkedActions | undefined> {
    return this.actions.load(tx, link);
  }
}
