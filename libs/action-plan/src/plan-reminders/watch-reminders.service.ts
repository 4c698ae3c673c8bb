import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { MunicipalityDirectory } from '@samsyn/access';
import { Database, RegularWork } from '@samsyn/platform';
import { PlanRemindersService } from './plan-reminders.service';

/** Whoever comes to coordinate within a working day of a reminder is told in its place. */
const HOUR = 3_600_000;

/**
 * Sees to it that what climbs to who coordinates is planned for who does so by then: roles lie below, and know of no
 * reminders, so it is looked for every hour.
 */
@Injectable()
export class WatchRemindersService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('watch-reminders');
  private readonly watching = new RegularWork(
    () => this.plan(),
    ({ message }) => this.logger.warn(`The reminders wait for the next look: ${message}`),
  );

  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityDirectory,
    private readonly reminders: PlanRemindersService,
  ) {}

  /** Looks at once and every hour. */
  start(): void {
    this.watching.start(HOUR);
  }

  /** Plans anew, in every municipality, what is told to who coordinates, or would be. */
  async plan(): Promise<void> {
    for (const scope of await this.municipalities.scopes()) {
      try {
        await this.database.transaction(scope, (tx) => this.reminders.presenceChanged(tx));
      } catch (error) {
        const { message } = error as Error;
        this.logger.warn(`The reminders of ${scope.municipalityId} wait for the next look: ${message}`);
      }
    }
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.watching.stop();
  }
}
