import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import {
  Config,
  Database,
  Figures,
  JobQueues,
  mintMunicipalityScope,
  type MunicipalityScope,
} from '@samsyn/platform';
import { DispatchService } from '../dispatch/dispatch.service';
import { DUE_QUEUE, type DuePayload } from '../wake/wake.service';

const WORKER_CONCURRENCY = 8;

/** Finds due mail and has it sent: woken by the queue, and by a timer of its own that needs no queue at all. */
@Injectable()
export class SweepService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('sweep');
  private timer: NodeJS.Timeout | undefined;
  private asking = false;
  private finishedAt = performance.now();

  constructor(
    private readonly database: Database,
    private readonly dispatch: DispatchService,
    private readonly queues: JobQueues,
    private readonly config: Config,
    private readonly figures: Figures,
  ) {}

  /** Starts this process's share of the work: a queue worker, and the sweep every `SWEEP_SECONDS`. */
  start(): void {
    this.queues.work<DuePayload>(DUE_QUEUE, WORKER_CONCURRENCY, ({ municipalityId }) => {
      this.begin(mintMunicipalityScope(municipalityId));
      return Promise.resolve();
    });
    this.figures.gauge(
      'samsyn_sweep_age_seconds',
      'Seconds since this process last asked who has due mail and was answered, or since it began to',
      () => (performance.now() - this.finishedAt) / 1000,
    );
    this.timer = setInterval(() => void this.tick(), this.config.values.SWEEP_SECONDS * 1000);
    void this.tick();
  }

  /** Sends everything that is due in every municipality, and resolves when it has been tried. */
  async sweep(): Promise<void> {
    const scopes = await this.municipalitiesWithDueMail();
    await Promise.all(scopes.map((scope) => this.dispatch.drain(scope)));
  }

  /** Which municipalities have due mail, or an outcome to follow: a question across municipalities, answered with ids alone. */
  async municipalitiesWithDueMail(): Promise<MunicipalityScope[]> {
    const rows = await this.database.global((manager): Promise<{ municipality_id: string }[]> =>
      manager.query('SELECT municipality_id FROM municipalities_with_due_mail()'),
    );
    return rows.map((row) => mintMunicipalityScope(row.municipality_id));
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.dispatch.stop();
  }

  /** Asks who has due mail, whatever else goes on: one municipality's backlog must not keep another from being seen. */
  private async tick(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      for (const scope of await this.municipalitiesWithDueMail()) this.begin(scope);
      this.finishedAt = performance.now();
    } catch (error) {
      this.logger.warn(`The sweep failed and will be tried again: ${(error as Error).message}`);
    } finally {
      this.asking = false;
    }
  }

  /** A wake-up only says where to look: it is over when the looking has begun, and a fault is the next sweep's to mend. */
  private begin(scope: MunicipalityScope): void {
    this.dispatch
      .drain(scope)
      .catch((error: Error) => this.logger.warn(`Due mail waits for the next sweep: ${error.message}`));
  }
}
