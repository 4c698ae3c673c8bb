import { Injectable } from '@nestjs/common';
import { Config, type Transaction } from '@samsyn/platform';
import { type KeyedMailing, MailingRepository } from '../ledger/mailing.repository';
import type { MailingSubject } from '../mail-kind';
import { MailKinds } from '../mail-kinds';
import { WakeService } from '../wake/wake.service';
import { messageIdOf } from './message-id.rules';

/** Makes the ledger match what should be sent about a subject, inside the transaction that changed it. */
@Injectable()
export class ReplanService {
  constructor(
    private readonly kinds: MailKinds,
    private readonly mailings: MailingRepository,
    private readonly wake: WakeService,
    private readonly config: Config,
  ) {}

  /**
   * Runs every kind's plan and writes the difference: what is missing is inserted, what is no longer planned is
   * superseded. The caller has locked the subject. After commit the worker is woken for each due minute.
   */
  async replan(tx: Transaction, subject: MailingSubject): Promise<void> {
    await this.mailings.lockPending(tx, subject);
    tx.forget();
    const planned: KeyedMailing[] = [];
    for (const kind of this.kinds.about(subject)) {
      for (const mailing of await kind.plan(tx, subject.id)) {
        const messageId = messageIdOf(tx.scope.municipalityId, subject, kind.kind, mailing, this.domain);
        planned.push({ ...mailing, kind: kind.kind, messageId });
      }
    }
    await this.mailings.supersedeOthers(tx, subject, planned);
    const due = await this.mailings.upsert(tx, subject, planned);
    if (due.length > 0) tx.afterCommit(() => this.wake.at(tx.scope, due));
  }

  private get domain(): string {
    return this.config.values.MAIL_FROM.split('@')[1] as string;
  }
}
