import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { ReplanService } from '@samsyn/mailings';
import { Config, Database, RegularWork } from '@samsyn/platform';
import { AccountDossierRepository } from '../account-mails/account-dossier.repository';
import { AccountSender } from '../account-mails/account-sender';
import { type OwedWarning, OwedWarnings } from '../sign-in/owed-warnings';

/**
 * Has owners of accounts told of many failed sign-ins. Not when somebody fails to sign in, since that must take as long for
 * an address that nobody has, but a little later, by a worker.
 */
@Injectable()
export class WarnOwnersService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('warn-owners');
  private readonly warning = new RegularWork(
    () => this.warn(),
    ({ message }) => this.logger.warn(`Warnings wait for the next look: ${message}`),
  );

  constructor(
    private readonly database: Database,
    private readonly warnings: OwedWarnings,
    private readonly sender: AccountSender,
    private readonly dossiers: AccountDossierRepository,
    private readonly replan: ReplanService,
    private readonly config: Config,
  ) {}

  /** Looks every `SWEEP_SECONDS` for warnings that are owed. */
  start(): void {
    this.warning.start(this.config.values.SWEEP_SECONDS * 1000);
  }

  /** Plans every mail that is owed; the ledger sends it. */
  async warn(): Promise<void> {
    for (const owed of await this.warnings.list()) {
      try {
        await this.warnOne(owed);
      } catch (error) {
        this.logger.warn(`Account ${owed.accountId} is still owed a warning: ${(error as Error).message}`);
      }
    }
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.warning.stop();
  }

  /** Of two who do this at once one takes it on; the mail is planned in the transaction that says so. */
  private async warnOne({ accountId, email }: OwedWarning): Promise<void> {
    const scope = await this.sender.of(accountId);
    // nobody writes to an account that belongs nowhere
    if (!scope) return;
    await this.database.transaction(scope, async (tx) => {
      if (!(await this.warnings.takeOn(tx, email))) return;
      await this.dossiers.lock(tx, accountId);
      await this.replan.replan(tx, { type: 'account', id: accountId });
    });
  }
}
