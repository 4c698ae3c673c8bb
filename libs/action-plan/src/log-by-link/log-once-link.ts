import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type LinkPurpose, LinkPurposes, type PersonalLink } from '@samsyn/access';
import type { Transaction } from '@samsyn/platform';
import { LOG_ONCE_PURPOSE } from '../log-links.rules';
import type { LinkedActions } from './linked-actions';
import { LinkedActionsRepository } from './linked-actions.repository';

/** The link of a colleague, who is asked to log about one action in somebody's place, once. */
@Injectable()
export class LogOnceLink implements LinkPurpose<LinkedActions>, OnModuleInit {
  readonly purpose = LOG_ONCE_PURPOSE;
  readonly page = 'action';

  constructor(
    private readonly purposes: LinkPurposes,
    private readonly actions: LinkedActionsRepository,
  ) {}

  onModuleInit(): void {
    this.purposes.register(this);
  }

  show(tx: Transaction, link: PersonalLink): Promise<LinkedActions | undefined> {
    return this.actions.loadOnce(tx, link);
  }
}
