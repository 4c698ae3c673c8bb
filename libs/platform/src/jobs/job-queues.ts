import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import { Config } from '../config/config';
import { inTime } from '../clock/in-time';
import { PatientWorker } from './patient-worker';
import { PostgresQueueStore } from './postgres-queue-store';
import type { QueueStore } from './queue-store';
import { RedisQueueStore } from './redis-queue-store';

/** A queue as its users need it: jobs carry ids only, and every job has an id of its own. */
export interface JobQueue<Payload> {
  /**
   * Puts a job there. Not for a write or a turn to wait for: with the queue away it takes a second or two to fail.
   * @throws when the queue has not confirmed it by then; it may have it all the same.
   */
  add(payload: Payload, options: JobsOptions & { jobId: string }): Promise<void>;
}

/** Frees a killed process's job after at most these: the ledger's lease, not the queue, guards against doubling. */
const LOCK_MILLISECONDS = 5000;
const STALLED_MILLISECONDS = 2000;
const RETRY_MILLISECONDS = 1000;

/** A queue that takes longer over a small write is as good as away. */
const ANSWER_LIMIT = 750;
const ANSWER_KEPT = 1000;

/** A stop waits so long for the last jobs to be confirmed, and for workers to close. */
const ADD_LIMIT = 250;
const CLOSE_LIMIT = 2000;

/**
 * BullMQ's queues and workers, on PostgreSQL or, when `REDIS_URL` is set, on Redis or Valkey. The queue only wakes;
 * what is true stands in our own tables, so losing every job costs seconds, and nobody waits for it.
 */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly queues: (() => Promise<Queue>)[] = [];
  private readonly workers: Promise<PatientWorker>[] = [];
  private readonly adding = new Set<Promise<void>>();
  private opened: Promise<QueueStore> | undefined;
  private away = false;
  private asked: { at: number; answers: Promise<boolean> } | undefined;

  constructor(private readonly config: Config) {}

  /** A queue to put jobs on. Finished jobs leave at once, so that their id may be used again. */
  queue<Payload extends object>(name: string): JobQueue<Payload> {
    let opening: Promise<Queue> | undefined;
    const opened = () => {
      opening ??= this.open(name).catch((error: Error) => {
        opening = undefined;
        throw error;
      });
      return opening;
    };
    this.queues.push(opened);
    // connects now, so that the first job need not wait for it
    void opened().catch(() => undefined);
    const put = async (payload: Payload, options: JobsOptions) => {
      const queue = await opened();
      await queue.add(name, payload, { removeOnComplete: true, removeOnFail: true, ...options });
    };
    return { add: (payload, options) => this.track(put(payload, options)) };
  }

  /** Starts a worker of this process for a queue. */
  work<Payload extends object>(
    name: string,
    concurrency: number,
    process: (payload: Payload) => Promise<void>,
  ): void {
    const manners = {
      concurrency,
      lockDuration: LOCK_MILLISECONDS,
      stalledInterval: STALLED_MILLISECONDS,
      runRetryDelay: RETRY_MILLISECONDS,
    };
    const worker = (store: QueueStore) =>
      new PatientWorker(
        () => store.worker<Payload>(name, (job) => process(job.data), manners),
        () => this.answers(),
        (error) => this.logger.warn(`A worker of the queue rests for a moment: ${error.message}`),
      );
    this.workers.push(this.store.then(worker));
  }

  /** Whether the queues take jobs: asks them for a small write, at most once a second. */
  answers(): Promise<boolean> {
    if (!this.asked || performance.now() - this.asked.at > ANSWER_KEPT) {
      this.asked = { at: performance.now(), answers: this.ask() };
    }
    return this.asked.answers;
  }

  /** Lets running jobs finish, then closes queues and connections; a queue that is away holds up nothing. */
  async onApplicationShutdown(): Promise<void> {
    await inTime(Promise.allSettled(this.adding), ADD_LIMIT).catch(() => undefined);
    const closing = this.workers.map(async (worker) => (await worker).close());
    await inTime(Promise.allSettled(closing), CLOSE_LIMIT).catch(() => undefined);
    await (await this.opened)?.disconnect();
  }

  private get store(): Promise<QueueStore> {
    const { REDIS_URL, QUEUE_DATABASE_URL, DATABASE_URL } = this.config.values;
    const onLost = (error: Error) => this.tell(error);
    this.opened ??= REDIS_URL
      ? RedisQueueStore.open(REDIS_URL, onLost)
      : Promise.resolve(new PostgresQueueStore(QUEUE_DATABASE_URL ?? DATABASE_URL, onLost));
    return this.opened;
  }

  /** BullMQ remembers a first failure to reach PostgreSQL for ever, so a queue that was not reached is thrown away. */
  private async open(name: string): Promise<Queue> {
    const queue = (await this.store).queue(name);
    queue.on('error', (error) => this.tell(error));
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (error) {
      await queue.close();
      throw error;
    }
  }

  private async ask(): Promise<boolean> {
    const small = { asked: Date.now() };
    const asking = this.queues.map(async (opened) => (await opened()).getBackend().setQueueMeta(small));
    try {
      await inTime(Promise.all(asking), ANSWER_LIMIT);
      this.tell();
      return true;
    } catch (error) {
      this.tell(error as Error);
      return false;
    }
  }

  private tell(error?: Error): void {
    if (error && !this.away) this.logger.warn(`The queue is out of reach: ${error.message}`);
    if (!error && this.away) this.logger.log('The queue answers again');
    this.away = error !== undefined;
  }

  private async track(adding: Promise<void>): Promise<void> {
    this.adding.add(adding);
    try {
      await adding;
    } finally {
      this.adding.delete(adding);
    }
  }
}
