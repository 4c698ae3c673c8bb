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

/** A second job of the same name would change nothing, so those asked for are remembered; forgetting costs a question each. */
const REMEMBERED = 10_000;

/** Wakes a dispatcher when mail falls due. A wake-up that is lost costs seconds: the sweep finds the mail. */
@Injectable()
export class WakeService {
  private readonly logger = new Logger('wake');
  private readonly queue: JobQueue<DuePayload>;
  /** The jobs that the queue has from here, and when each runs: most reminders leave at the same time of day. */
  private readonly asked = new Map<string, number>();

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
    const now = this.clock.now();
    const { overdue, minutes } = dueMinutes(due, now);
    const prefix = `due-${scope.municipalityId}`;
    const jobs = minutes
      .map(({ name, delay }) => ({ jobId: `${prefix}-${name}`, delay }))
      // one that has run is gone, and a mail put off for seconds may fall due in the same minute
      .filter(({ jobId }) => (this.asked.get(jobId) ?? 0) <= now.getTime())
      .map((job) => this.ask(payload, job, now.getTime() + job.delay));
    if (overdue) jobs.push(this.queue.add(payload, { jobId: `${prefix}-now-${randomUUID()}` }));
    void this.countLost(jobs);
  }

  private async ask(
    payload: DuePayload,
    job: { jobId: string; delay: number },
    runsAt: number,
  ): Promise<void> {
    if (this.asked.size >= REMEMBERED) this.asked.clear();
    this.asked.set(job.jobId, runsAt);
    try {
      await this.queue.add(payload, job);
    } catch (error) {
      this.asked.delete(job.jobId);
      throw error;
    }
  }

  private async countLost(jobs: Promise<void>[]): Promise<void> {
    const lost = (await Promise.allSettled(jobs)).filter((job) => job.status === 'rejected');
    if (lost.length > 0) this.logger.warn(`${lost.length} wake-ups were lost; the sweep will find the mail`);
  }
}
