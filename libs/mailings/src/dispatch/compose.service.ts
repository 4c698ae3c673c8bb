import { Injectable, Logger } from '@nestjs/common';
import { Database, type MunicipalityScope, type Transaction } from '@samsyn/platform';
import type { Mailing } from '../mail-kind';
import { MailKinds } from '../mail-kinds';
import type { Composition } from './settlement.rules';

/** Has claimed mails written by the kinds that own them. */
@Injectable()
export class ComposeService {
  private readonly logger = new Logger('compose');

  constructor(
    private readonly database: Database,
    private readonly kinds: MailKinds,
  ) {}

  /**
   * Composes a batch in one transaction, so that what the mails share is read once. One mail that cannot be written
   * must not hold the others: after a fault each is composed alone.
   */
  async compose(scope: MunicipalityScope, mailings: Mailing[]): Promise<Composition[]> {
    try {
      return await this.together(scope, mailings);
    } catch {
      return Promise.all(mailings.map((mailing) => this.alone(scope, mailing)));
    }
  }

  private together(scope: MunicipalityScope, mailings: Mailing[]): Promise<Composition[]> {
    return this.database.transaction(scope, async (tx) => {
      const compositions: Composition[] = [];
      for (const mailing of mailings) compositions.push(await this.one(tx, mailing));
      return compositions;
    });
  }

  private async alone(scope: MunicipalityScope, mailing: Mailing): Promise<Composition> {
    try {
      return await this.database.transaction(scope, (tx) => this.one(tx, mailing));
    } catch (fault) {
      const error = fault instanceof Error ? fault : new Error(String(fault));
      this.logger.error(`Mailing ${mailing.id} (${mailing.kind}) cannot be written: ${error.message}`);
      return { error };
    }
  }

  private one(tx: Transaction, mailing: Mailing): Promise<Composition> {
    return this.kinds.ownerOf(mailing.kind).compose(tx, mailing);
  }
}
