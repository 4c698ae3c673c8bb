import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { ReplanService } from '@samsyn/mailings';
import { Config, Database, RegularWork } from '@samsyn/platform';
import { AccountDossierRepository } from '../account-mails/account-dossier.repository';
import { AccountSender } from '../account-mails/account-sender';
import { PasswordChangeRepository } from '../new-password/password-change.repository';

/** Has a link mailed to who has asked for a new password, if they have an account. */
@Injectable()
export class SendPasswordLinksService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('password-links');
  private readonly sending = new RegularWork(
    () => this.send(),
    ({ message }) => this.logger.warn(`Links wait for the next look: ${message}`),
  );

  constructor(
    private readonly database: Database,
    private readonly changes: PasswordChangeRepository,
    private readonly sender: AccountSender,
    private readonly dossiers: AccountDossierRepository,
    private readonly replan: ReplanService,
    private readonly config: Config,
  ) {}

  /** Looks every `SWEEP_SECONDS` for what has been asked for. */
  start(): void {
    this.sending.start(this.config.values.SWEEP_SECONDS * 1000);
  }

  /** Plans every mail that is owed; the ledger sends it. */
  async send(): Promise<void> {
    for (const owed of await this.database.global((manager) => this.changes.owed(manager))) {
      try {
        await this.sendOne(owed);
      } catch (error) {
        this.logger.warn(`Account ${owed.accountId} is still owed a link: ${(error as Error).message}`);
      }
    }
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sending.stop();
  }

  /** Of two who do this at once one takes it on; the mail is planned in the transaction that says so. */
  private async sendOne({ id, accountId }: { id: string; accountId: string }): Promise<void> {
    const scope = await this.sender.of(accountId);
    // nobody writes to an account that belongs nowhere
    if (!scope) return;
    await this.database.transaction(scope, async (tx) => {
      await this.dossiers.lock(tx, accountId);
      if (await this.changes.takeOn(tx, id)) await this.replan.replan(tx, { type: 'account', id: accountId });
    });
  }
}
