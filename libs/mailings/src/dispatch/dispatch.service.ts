import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Clock, Config, Database, mailOutcomes, type MunicipalityScope, SmtpSender } from '@samsyn/platform';
import { FollowOutcomesService } from '../follow-outcomes/follow-outcomes.service';
import {
  type ClaimedMailing,
  ClaimRepository,
  type HandedOver,
  type Settlement,
} from '../ledger/claim.repository';
import { type ComposedMail, NO_LONGER_DUE } from '../mail-kind';
import { MailSubjects } from '../mail-subjects';
import { messageIdOf } from '../replan/dedupe.rules';
import { WakeService } from '../wake/wake.service';
import { ComposeService } from './compose.service';
import { Lanes } from './lanes';
import { isMail, settlementOf, settlementWithoutMail } from './settlement.rules';

const BATCH = 25;
const SETTLE_ATTEMPTS = 20;

/** A claimed mail with what was written for it. */
interface WrittenMailing {
  mailing: ClaimedMailing;
  composed: ComposedMail;
}

/** Sends what is due: claims a batch, has it composed, sends it, writes the outcome, plans what follows; again until nothing is due. */
@Injectable()
export class DispatchService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('dispatch');
  private readonly lanes = new Lanes(4);
  private readonly reported = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly claims: ClaimRepository,
    private readonly composer: ComposeService,
    private readonly sender: SmtpSender,
    private readonly wake: WakeService,
    private readonly outcomes: FollowOutcomesService,
    private readonly subjects: MailSubjects,
    private readonly clock: Clock,
    private readonly config: Config,
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
    const claimed = await this.claim(scope);
    if (claimed.length > 0) {
      const renewal = setInterval(() => void this.renew(scope, claimed), this.claims.renewalMilliseconds);
      try {
        await this.settle(scope, await this.send(scope, claimed));
      } finally {
        clearInterval(renewal);
      }
    }
    await this.outcomes.follow(scope);
    return claimed.length;
  }

  private claim(scope: MunicipalityScope): Promise<ClaimedMailing[]> {
    const kinds = this.subjects.kindNames;
    return this.database.transaction(scope, async (tx) => {
      await this.claims.reclaim(tx);
      await this.claims.expire(tx);
      const claimed = await this.claims.claim(tx, kinds, BATCH);
      if (claimed.length === 0) this.report(await this.claims.ownerless(tx, kinds));
      return claimed;
    });
  }

  /** A kind that nobody here owns is reported once, and its mail left in line: a newer process may know it. */
  private report(kinds: readonly string[]): void {
    for (const kind of kinds.filter((each) => !this.reported.has(each))) {
      this.reported.add(kind);
      this.logger.error(`Due mail of the kind ${kind} is not sent: the kind has no owner here`);
    }
  }

  /** Keeps the lease of a batch under way: a relay that takes its time must not look like a sender that died. */
  private async renew(scope: MunicipalityScope, claimed: ClaimedMailing[]): Promise<void> {
    try {
      await this.database.transaction(scope, (tx) => this.claims.renew(tx, claimed));
    } catch (error) {
      this.logger.warn(`The lease of ${claimed.length} mails was not renewed: ${(error as Error).message}`);
    }
  }

  /** Writes a batch and offers it to the relay; what was never offered can never be in doubt. */
  private async send(scope: MunicipalityScope, claimed: ClaimedMailing[]): Promise<Settlement[]> {
    const compositions = await this.composer.compose(scope, claimed);
    const settled: Settlement[] = [];
    const written: WrittenMailing[] = [];
    claimed.forEach((mailing, index) => {
      const composition = compositions[index] ?? NO_LONGER_DUE;
      if (isMail(composition)) written.push({ mailing, composed: composition });
      else settled.push(settlementWithoutMail(mailing, composition, this.clock.now()));
    });
    const ours = await this.database.transaction(scope, (tx) =>
      this.claims.handOver(
        tx,
        written.map((each) => this.handedOver(each)),
      ),
    );
    const offered = written.filter(({ mailing }) => ours.has(mailing.id));
    return [...settled, ...(await Promise.all(offered.map((each) => this.offer(each))))];
  }

  private async offer({ mailing, composed }: WrittenMailing): Promise<Settlement> {
    const messageId = this.messageId(mailing);
    const outcome = await this.sender.send({ ...composed.mail, messageId, kind: mailing.kind });
    mailOutcomes.inc({ outcome: outcome.kind });
    if (outcome.kind !== 'accepted') this.logger.warn(`Mailing ${mailing.id}: ${outcome.kind}`);
    return settlementOf(mailing, composed, outcome, this.clock.now());
  }

  private handedOver({ mailing, composed }: WrittenMailing): HandedOver {
    const { to } = composed.mail;
    return {
      id: mailing.id,
      fence: mailing.fence,
      mailKey: this.messageId(mailing),
      addresseeName: to.name,
      addresseeEmail: to.address,
      language: composed.language,
    };
  }

  /** What was offered before goes again under the same name, so that the two are recognised as one. */
  private messageId({ mailKey, dedupeHash }: ClaimedMailing): string {
    return mailKey ?? messageIdOf(dedupeHash, this.config.values.MAIL_FROM.split('@')[1] ?? '');
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
    if (again.length > 0) this.wake.at(scope, again);
  }
}
