import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Clock, Database, mailOutcomes, type MunicipalityScope, SmtpSender } from '@samsyn/platform';
import { ClaimRepository, type Settlement } from '../ledger/claim.repository';
import type { ClaimedMailing } from '../ledger/mailing.repository';
import { WakeService } from '../wake/wake.service';
import { ComposeService } from './compose.service';
import { Lanes } from './lanes';
import { type Composition, settlementOf, settlementWithoutMail } from './settlement.rules';

const BATCH = 25;
const SETTLE_ATTEMPTS = 20;

/** Sends what is due: claims a batch, has it composed, sends it, writes the outcome; again until nothing is due. */
@Injectable()
export class DispatchService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('dispatch');
  private readonly lanes = new Lanes(4);

  constructor(
    private readonly database: Database,
    private readonly claims: ClaimRepository,
    private readonly composer: ComposeService,
    private readonly sender: SmtpSender,
    private readonly wake: WakeService,
    private readonly clock: Clock,
  ) {}

  /** Sends everything of one municipality that is due now; resolves when nothing more can be claimed. */
  async drain(scope: MunicipalityScope): Promise<void> {
    const lane = async () => {
      while (!this.lanes.closed && (await this.lanes.run(() => this.batch(scope))) > 0);
    };
    const first = await this.lanes.run(() => this.batch(scope));
    if (first === 0) return;
    await Promise.all(first < BATCH ? [lane()] : Array.from({ length: this.lanes.width }, lane));
  }

  /** Claims no more and waits for the batches under way, so that a graceful stop leaves nothing in flight. */
  async stop(): Promise<void> {
    await this.lanes.close();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async batch(scope: MunicipalityScope): Promise<number> {
    const claimed = await this.database.transaction(scope, async (tx) => {
      await this.claims.reclaim(tx);
      await this.claims.expire(tx);
      return this.claims.claim(tx, BATCH);
    });
    if (claimed.length === 0) return 0;
    const renewal = setInterval(() => void this.renew(scope, claimed), this.claims.renewalMilliseconds);
    try {
      const compositions = await this.composer.compose(scope, claimed);
      const settlements = await Promise.all(
        claimed.map((mailing, index) => this.send(mailing, compositions[index] as Composition)),
      );
      await this.settle(scope, settlements);
    } finally {
      clearInterval(renewal);
    }
    return claimed.length;
  }

  /** Keeps the lease of a batch under way: a relay that takes its time must not look like a sender that died. */
  private async renew(scope: MunicipalityScope, claimed: ClaimedMailing[]): Promise<void> {
    try {
      await this.database.transaction(scope, (tx) => this.claims.renew(tx, claimed));
    } catch (error) {
      this.logger.warn(`The lease of ${claimed.length} mails was not renewed: ${(error as Error).message}`);
    }
  }

  private async send(mailing: ClaimedMailing, composition: Composition): Promise<Settlement> {
    if (typeof composition === 'string' || 'error' in composition) {
      return settlementWithoutMail(mailing, composition, this.clock.now());
    }
    const outcome = await this.sender.send({
      ...composition.mail,
      messageId: mailing.messageId,
      kind: mailing.kind,
    });
    mailOutcomes.inc({ outcome: outcome.kind });
    if (outcome.kind !== 'accepted') this.logger.warn(`Mailing ${mailing.id}: ${outcome.kind}`);
    return settlementOf(mailing, composition, outcome, this.clock.now());
  }

  /** Keeps trying for a while: an outcome that is not written means a mail sent twice after the lease. */
  private async settle(scope: MunicipalityScope, settlements: Settlement[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.database.transaction(scope, (tx) => this.claims.settle(tx, settlements));
        break;
      } catch (error) {
        if (attempt === SETTLE_ATTEMPTS) throw error;
        this.logger.warn(`Outcomes cannot be written, attempt ${attempt}: ${(error as Error).message}`);
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
    const again = settlements.flatMap(({ attemptAt }) => attemptAt ?? []);
    if (again.length > 0) await this.wake.at(scope, again);
  }
}
