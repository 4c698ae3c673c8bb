import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Clock, JobQueues, type JobQueue, type MunicipalityScope } from '@samsyn/platform';
import { dueMinutes } from './due-minutes.rules';

/** The queue that wakes dispatchers. */
export const DUE_QUEUE = 'due-mail';

/** What a wake-up job carries: whose mail is due. */
export interface DuePayload {
  municipalityId: string;
}

/** Wakes a dispatcher when mail falls due. A wake-up that is lost costs seconds: the sweep finds the mail. */
@Injectable()
export class WakeService {
  private readonly logger = new Logger('wake');
  private readonly queue: JobQueue<DuePayload>;

  constructor(
    queues: JobQueues,
    private readonly clock: Clock,
  ) {
    this.queue = queues.queue<DuePayload>(DUE_QUEUE);
  }

  /**
   * Asks for one delayed job per municipality and due minute; what is due already gets a job of its own and runs at once.
   * Returns without waiting for the queue: what is written has committed, and its answer, like a municipality's turn, must not hang on
   * a queue that is slow or away.
   */
  at(scope: MunicipalityScope, due: Date[]): void {
    const payload = { municipalityId: scope.municipalityId };
    const { overdue, minutes } = dueMinutes(due, this.clock.now());
    const prefix = `due-${scope.municipalityId}`;
    const jobs = minutes.map(({ name, delay }) =>
      this.queue.add(payload, { jobId: `${prefix}-${name}`, delay }),
    );
    if (overdue) jobs.push(this.queue.add(payload, { jobId: `${prefix}-now-${randomUUID()}` }));
    void this.countLost(jobs);
  }

  private async countLost(jobs: Promise<void>[]): Promise<void> {
    const lost = (await Promise.allSettled(jobs)).filter((job) => job.status === 'rejected');
    if (lost.length > 0) this.logger.warn(`${lost.length} wake-ups were lost; the sweep will find the mail`);
  }
}
