import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import {
  Config,
  Database,
  mailOutcomes,
  type MunicipalityScope,
  type SendOutcome,
  SmtpSender,
} from '@samsyn/platform';
import { FollowOutcomesService } from '../follow-outcomes/follow-outcomes.service';
import { type ClaimedMailing, ClaimRepository } from '../ledger/claim.repository';
import { DeliveryRepository, type Settlement } from '../ledger/delivery.repository';
import { NO_LONGER_DUE } from '../mail-kind';
import { MailSubjects } from '../mail-subjects';
import { ComposeService } from './compose.service';
import { Lanes } from './lanes';
import { MailJournal } from './mail-journal';
import { handoverOf, outgoing, type OutgoingMail } from './outgoing-mail';
import { isMail, settlementOf, settlementWithoutMail } from './settlement.rules';

const BATCH = 25;

/** Milliseconds of a stop for what the relay has, and after that for writing what became of it; 30 s is the limit of all. */
const RELAY_GRACE = 14_000;
const JOURNAL_GRACE = 6_000;

/** Sends what is due: claims a batch, has it composed, sends each mail and writes its outcome; again until nothing is due. */
@Injectable()
export class DispatchService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('dispatch');
  private readonly lanes = new Lanes(4);
  private readonly reported = new Set<string>();
  private stopping: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly claims: ClaimRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly composer: ComposeService,
    private readonly sender: SmtpSender,
    private readonly journal: MailJournal,
    private readonly outcomes: FollowOutcomesService,
    private readonly subjects: MailSubjects,
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

  /**
   * Claims no more. What the relay has may end by itself for a while, what it has not is in line again, and what became of
   * each is written, so that a graceful stop leaves nothing in flight.
   */
  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async end(): Promise<void> {
    const ended = this.lanes.close();
    await this.sender.close({ graceMilliseconds: RELAY_GRACE });
    await this.journal.close(JOURNAL_GRACE);
    await ended;
  }

  private async batch(scope: MunicipalityScope): Promise<number> {
    const claimed = await this.claim(scope);
    if (claimed.length > 0) {
      const renewal = setInterval(() => void this.renew(scope, claimed), this.deliveries.renewalMilliseconds);
      try {
        await this.send(scope, claimed);
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
      await this.database.transaction(scope, (tx) => this.deliveries.renew(tx, claimed));
    } catch (error) {
      this.logger.warn(`The lease of ${claimed.length} mails was not renewed: ${(error as Error).message}`);
    }
  }

  private async send(scope: MunicipalityScope, claimed: ClaimedMailing[]): Promise<void> {
    const compositions = await this.composer.compose(scope, claimed);
    const settled: Settlement[] = [];
    const mails: OutgoingMail[] = [];
    const domain = this.config.values.MAIL_FROM.split('@')[1] ?? '';
    claimed.forEach((mailing, index) => {
      const composition = compositions[index] ?? NO_LONGER_DUE;
      if (isMail(composition)) mails.push(outgoing({ mailing, composed: composition }, domain));
      else settled.push(settlementWithoutMail(mailing, composition));
    });
    await Promise.all([this.journal.settle(scope, settled), ...mails.map((mail) => this.offer(scope, mail))]);
  }

  /** Offers a mail to the relay. One whose outcome cannot be kept is left to its lease; the others go on. */
  private async offer(scope: MunicipalityScope, outgoingMail: OutgoingMail): Promise<void> {
    const { mail, rows } = outgoingMail;
    const settle = (outcome: SendOutcome) => {
      mailOutcomes.inc({ outcome: outcome.kind });
      if (outcome.kind !== 'accepted') this.logger.warn(`Mail ${mail.messageId}: ${outcome.kind}`);
      const settlements = rows.map(({ mailing, composed }) => settlementOf(mailing, composed.told, outcome));
      return this.journal.settle(scope, settlements);
    };
    try {
      await this.sender.send(mail, {
        handOver: () => this.journal.handOver(scope, handoverOf(outgoingMail)),
        settle,
      });
    } catch (error) {
      this.logger.error(`What became of mail ${mail.messageId} is not kept: ${(error as Error).message}`);
    }
  }
}
