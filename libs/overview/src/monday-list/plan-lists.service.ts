import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { MunicipalityDirectory } from '@samsyn/access';
import { ReplanService } from '@samsyn/mailings';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { OverviewDossierRepository } from './overview-dossier.repository';

/** A new coordinator gets the list of the next Monday whenever on Sunday they were made one. */
const HOUR = 3_600_000;

/**
 * Sees to it that everybody who coordinates has a list planned: the first, and after a week that was stopped. Who has which
 * role is decided below, where nothing is known of lists.
 */
@Injectable()
export class PlanListsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('plan-lists');
  private timer: NodeJS.Timeout | undefined;
  private planning: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityDirectory,
    private readonly dossiers: OverviewDossierRepository,
    private readonly replan: ReplanService,
  ) {}

  /** Looks at once and every hour. */
  start(): void {
    this.timer = setInterval(() => this.begin(), HOUR);
    this.begin();
  }

  /** Plans the lists of every municipality, each in a transaction of its own. */
  async plan(): Promise<void> {
    for (const scope of await this.municipalities.scopes()) {
      try {
        await this.planOne(scope);
      } catch (error) {
        this.logger.warn(
          `Lists of ${scope.municipalityId} wait for the next look: ${(error as Error).message}`,
        );
      }
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.planning?.catch(() => undefined);
  }

  private begin(): void {
    this.planning ??= this.plan()
      .catch((error: Error) => this.logger.warn(`Lists wait for the next look: ${error.message}`))
      .finally(() => {
        this.planning = undefined;
      });
  }

  private planOne(scope: MunicipalityScope): Promise<void> {
    const id = scope.municipalityId;
    return this.database.transaction(scope, async (tx) => {
      await this.dossiers.lock(tx, id);
      await this.replan.replan(tx, { type: 'overview', id });
    });
  }
}
