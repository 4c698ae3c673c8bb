import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Config, Database, JobQueues, mintMunicipalityScope, type MunicipalityScope } from '@samsyn/platform';
import { TASK_QUEUE, type TaskPayload } from '../begin-task/begin-task.service';
import { TaskStepService } from './task-step.service';

/** Does long work step by step, in turn between municipalities: woken by the queue, and by a timer that needs none. */
@Injectable()
export class RunTasksService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('tasks');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly steps: TaskStepService,
    private readonly queues: JobQueues,
    private readonly config: Config,
  ) {}

  /** Starts this process's share of the work: a queue worker, and a look every `SWEEP_SECONDS` for what a crash left. */
  start(): void {
    this.queues.work<TaskPayload>(TASK_QUEUE, 1, () => {
      this.begin();
      return Promise.resolve();
    });
    this.timer = setInterval(() => this.begin(), this.config.values.SWEEP_SECONDS * 1000);
    this.begin();
  }

  /** Does all long work there is; resolves when nothing is left that this process can do now. */
  run(): Promise<void> {
    this.again = true;
    this.running ??= this.rounds();
    return this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running?.catch(() => undefined);
  }

  /** A wake-up only says that there is something: a fault is the next look's to mend. */
  private begin(): void {
    this.run().catch((error: Error) => this.logger.warn(`Tasks wait for the sweep: ${error.message}`));
  }

  private async rounds(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        let busy = await this.municipalitiesWithTasks();
        while (busy.length > 0) busy = await this.round(busy);
      }
    } finally {
      // in the same turn in which there was nothing more, so that nothing comes between
      this.running = undefined;
    }
  }

  /** Gives each municipality one step, and says who may have another. */
  private async round(scopes: readonly MunicipalityScope[]): Promise<MunicipalityScope[]> {
    const busy: MunicipalityScope[] = [];
    for (const scope of scopes) {
      if (!this.stopped && (await this.step(scope))) busy.push(scope);
    }
    return busy;
  }

  private async step(scope: MunicipalityScope): Promise<boolean> {
    try {
      return await this.steps.step(scope);
    } catch (error) {
      this.logger.warn(`A step of a task waits for the sweep: ${(error as Error).message}`);
      return false;
    }
  }

  /** A question across municipalities, answered with ids alone. */
  private async municipalitiesWithTasks(): Promise<MunicipalityScope[]> {
    const rows = await this.database.global((manager): Promise<{ municipality_id: string }[]> =>
      manager.query('SELECT municipality_id FROM municipalities_with_tasks()'),
    );
    return rows.map((row) => mintMunicipalityScope(row.municipality_id));
  }
}
