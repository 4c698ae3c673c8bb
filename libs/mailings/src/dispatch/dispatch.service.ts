import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import {
  Config,
  countOutcome,
  Database,
  type MunicipalityScope,
  type SendOutcome,
  SmtpSender,
} from '@samsyn/platform';
import { FollowOutcomesService } from '../follow-outcomes/follow-outcomes.service';
import { type ClaimedMailing, ClaimRepository } from '../ledger/claim.repository';
import { DeliveryRepository } from '../ledger/delivery.repository';
import { MailSubjects } from '../mail-subjects';
import { Batch, type Departure } from './batch';
import type { Bundle } from './bundle.rules';
import { ComposeService } from './compose.service';
import { FairQueue } from './fair-queue';
import { MailJournal } from './mail-journal';
import { apart, handoverOf, outgoing, type OutgoingMail } from './outgoing-mail';
import { Rounds, type Turn } from './rounds';
import { settlementsOf } from './settlement.rules';

/** Persons whose due rows are claimed at a time. */
const BATCH = 50;

/** Enough that the relay never waits for us, and little enough that a crash or another worker finds most of it in line. */
const LIMITS = { turns: 4, batches: 16, batchesOfOne: 4 };

/** Milliseconds of a stop for what the relay has, and after that for writing what became of it; 30 s is the limit of all. */
const RELAY_GRACE = 14_000;
const JOURNAL_GRACE = 6_000;

/** Sends what is due: claims a batch, has it composed, sends each mail and writes its outcome; again until nothing is due. */
@Injectable()
export class DispatchService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('dispatch');
  private readonly rounds = new Rounds(LIMITS, (scope) => this.turn(scope));
  private readonly line: FairQueue;
  private readonly domain: string;
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
    config: Config,
  ) {
    this.domain = config.values.MAIL_FROM.split('@')[1] ?? '';
    // as many again as the relay is offered at a time, so that one is ready whenever a place is free
    this.line = new FairQueue(2 * config.values.SMTP_CONNECTIONS);
  }

  /** Sends everything of one municipality that is due now, in turn with others; resolves when nothing more can be claimed. */
  drain(scope: MunicipalityScope): Promise<void> {
    return this.rounds.drain(scope);
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
    const ended = this.rounds.close();
    await this.sender.close({ graceMilliseconds: RELAY_GRACE });
    await this.journal.close(JOURNAL_GRACE);
    await ended;
  }

  /** Claims a batch and has it written; what is sent of it goes on by itself. */
  private async turn(scope: MunicipalityScope): Promise<Turn> {
    const claimed = await this.claim(scope);
    if (claimed.length === 0) {
      await this.outcomes.follow(scope);
      return { found: false, ended: Promise.resolve() };
    }
    const renewal = setInterval(() => void this.renew(scope, claimed), this.deliveries.renewalMilliseconds);
    const left = this.writeAndLeave(scope, claimed).finally(() => clearInterval(renewal));
    return { found: true, ended: left.then(() => this.follow(scope)) };
  }

  /** Has a batch written part by part, each leaving while the next is written. */
  private async writeAndLeave(scope: MunicipalityScope, claimed: ClaimedMailing[]): Promise<void> {
    const batch = new Batch();
    const leaving: Promise<void>[] = [];
    for await (const part of this.composer.inParts(scope, claimed)) {
      leaving.push(this.leave(scope, batch.add(part)));
    }
    await Promise.all([...leaving, this.leave(scope, batch.end())]);
  }

  private async follow(scope: MunicipalityScope): Promise<void> {
    try {
      await this.outcomes.follow(scope);
    } catch (error) {
      this.logger.warn(`What follows from outcomes waits for the sweep: ${(error as Error).message}`);
    }
  }

  private claim(scope: MunicipalityScope): Promise<ClaimedMailing[]> {
    const kinds = { all: this.subjects.kindNames, inTurn: this.subjects.kindNamesInTurn };
    return this.database.transaction(scope, async (tx) => {
      await this.claims.reclaim(tx);
      await this.claims.expire(tx);
      const claimed = await this.claims.claim(tx, kinds, BATCH);
      if (claimed.length === 0) this.report(await this.claims.ownerless(tx, kinds.all));
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

  /** What of it cannot be kept is left to its lease. */
  private async leave(scope: MunicipalityScope, { settled, bundles }: Departure): Promise<void> {
    const settling = this.journal.settle(scope, settled).catch((error: Error) => {
      this.logger.error(`What became of ${settled.length} mails is not kept: ${error.message}`);
    });
    const { municipalityId } = scope;
    const offers = bundles.map((rows) => this.line.run(municipalityId, () => this.offer(scope, rows)));
    await Promise.all([settling, ...offers]);
  }

  /** Offers a mail to the relay. One whose outcome cannot be kept is left to its lease; the others go on. */
  private async offer(scope: MunicipalityScope, rows: Bundle): Promise<void> {
    // what may leave now goes first: writing this one takes the processor, and it has to wait for a place anyway
    await nextTurn();
    const outgoingMail = this.gather(rows);
    if (!outgoingMail) return this.offerApart(scope, rows);
    const { mail } = outgoingMail;
    const settle = (outcome: SendOutcome) => {
      // what one of them says may not leave; the others may
      if (rows.length > 1 && isUnsendable(outcome)) return this.offerApart(scope, rows);
      countOutcome(outcome.kind);
      if (outcome.kind !== 'accepted') this.logger.warn(`Mail ${mail.messageId}: ${outcome.kind}`);
      return this.journal.settle(scope, settlementsOf(rows, outcome));
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

  /** Writes a mail; undefined when several rows cannot be written together. */
  private gather(rows: Bundle): OutgoingMail | undefined {
    try {
      return outgoing(rows, this.domain);
    } catch (error) {
      if (rows.length === 1) throw error;
      this.logger.error(`${rows.length} rows leave in mails of their own: ${(error as Error).message}`);
      return undefined;
    }
  }

  private async offerApart(scope: MunicipalityScope, rows: Bundle): Promise<void> {
    for (const row of apart(rows)) await this.offer(scope, row);
  }
}

/** Refused before any relay was asked. */
function isUnsendable(outcome: SendOutcome): boolean {
  return outcome.kind === 'refused' && outcome.code === null;
}
