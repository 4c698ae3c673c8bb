import { Injectable } from '@nestjs/common';
import {
  HealthCheckService,
  type HealthCheckResult,
  HealthIndicatorService,
  TypeOrmHealthIndicator,
} from '@nestjs/terminus';
import { JobQueues } from '../jobs/job-queues';
import { Figures } from '../metrics/figures';

/** Whether this process can do its work, for whoever decides if it is given any. */
@Injectable()
export class Readiness {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly indicators: HealthIndicatorService,
    private readonly queues: JobQueues,
    figures: Figures,
  ) {
    figures.gauge('samsyn_queue_answers', '1 while the queue takes jobs, 0 while it does not', async () =>
      (await this.queues.answers()) ? 1 : 0,
    );
  }

  /**
   * `ok`, or `degraded` with what is not well: without its queue a process serves, and mail leaves with the sweep.
   * @throws 503 while the database is out of reach, and while the process stops.
   */
  check(): Promise<HealthCheckResult> {
    return this.health.check([
      () => this.database.pingCheck('database', { timeout: 2000 }),
      async () => {
        const queue = this.indicators.check('queue');
        return (await this.queues.answers()) ? queue.up() : queue.degraded();
      },
    ]);
  }
}
