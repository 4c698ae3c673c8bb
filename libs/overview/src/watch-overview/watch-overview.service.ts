import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { MunicipalityDirectory, MunicipalityFollowers } from '@samsyn/access';
import { OutcomeFollowers, ReplanService } from '@samsyn/mailings';
import { MeetingFollowers } from '@samsyn/meetings';
import { Clock, Database, type MunicipalityScope, RegularWork, type Transaction } from '@samsyn/platform';
import { TOLD_AT_ONCE_DAYS } from '../mails/key-declined/key-decline.rules';
import { OverviewDossierRepository } from '../mails/overview-dossier.repository';
import { DAY } from '../mails/overview-mail-kind';

/** A matter that nobody attends to is passed on after days; a new coordinator gets the list of the next Monday. */
const HOUR = 3_600_000;

/**
 * Sees to it that the mails about what needs the coordinator are planned. What arises with time alone, such as a matter that
 * waits, and who has which role, is looked for every hour; what is told at once is planned by what causes it.
 */
@Injectable()
export class WatchOverviewService implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('watch-overview');
  private readonly watching = new RegularWork(
    () => this.plan(),
    ({ message }) => this.logger.warn(`The overviews wait for the next look: ${message}`),
  );

  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityDirectory,
    private readonly dossiers: OverviewDossierRepository,
    private readonly replan: ReplanService,
    private readonly outcomes: OutcomeFollowers,
    private readonly meetings: MeetingFollowers,
    private readonly presence: MunicipalityFollowers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outcomes.register({ mailFailed: (tx) => this.planIn(tx) });
    this.presence.register({
      presenceChanged: (tx) => this.planIn(tx),
      calendarChanged: async (tx) => {
        await this.planIn(tx);
        return [];
      },
    });
    this.meetings.register({
      declined: async (tx, { startsAt }) => {
        const soon = this.clock.now().getTime() + (TOLD_AT_ONCE_DAYS + 1) * DAY;
        if (startsAt.getTime() <= soon) await this.planIn(tx);
      },
    });
  }

  /** Looks at once and every hour. */
  start(): void {
    this.watching.start(HOUR);
  }

  /** Plans the mails of every municipality, each in a transaction of its own. */
  async plan(): Promise<void> {
    for (const scope of await this.municipalities.scopes()) {
      try {
        await this.planOne(scope);
      } catch (error) {
        this.logger.warn(
          `The overview of ${scope.municipalityId} waits for the next look: ${(error as Error).message}`,
        );
      }
    }
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.watching.stop();
  }

  private planOne(scope: MunicipalityScope): Promise<void> {
    return this.database.transaction(scope, (tx) => this.planIn(tx));
  }

  private async planIn(tx: Transaction): Promise<void> {
    const id = tx.scope.municipalityId;
    await this.dossiers.lock(tx, id);
    await this.replan.replan(tx, { type: 'overview', id });
  }
}
