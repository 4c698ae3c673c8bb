import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, type JobsOptions, type Processor, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { Config } from '../config/config';
import { queuePoolOptions } from '../database/database-options';

/** A queue as its users need it: jobs carry ids only, and every job has an id of its own. */
export interface JobQueue<Payload> {
  add(payload: Payload, options: JobsOptions & { jobId: string }): Promise<void>;
}

/** Frees a killed process's job after at most these: the ledger's lease, not the queue, guards against doubling. */
const LOCK_MILLISECONDS = 5000;
const STALLED_MILLISECONDS = 2000;

/**
 * BullMQ's queues and workers, on PostgreSQL or, when `REDIS_URL` is set, on Redis or Valkey. The queue only wakes;
 * what is true stands in our own tables, so losing every job costs seconds.
 */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly open: { close(): Promise<void> }[] = [];
  private pool: Pool | undefined;
  private redis: Redis | undefined;

  constructor(private readonly config: Config) {}

  /** A queue to put jobs on. Finished jobs leave at once, so that their id may be used again. */
  queue<Payload extends object>(name: string): JobQueue<Payload> {
    const queue = this.listen(
      this.config.values.REDIS_URL
        ? new Queue(name, { connection: this.redisConnection() })
        : new Queue(name, { connection: this.postgresPool() as never }, createPostgresBackend as never),
    );
    return {
      async add(payload, options) {
        await queue.add(name, payload, { removeOnComplete: true, removeOnFail: true, ...options });
      },
    };
  }

  /** Starts a worker of this process for a queue. */
  work<Payload extends object>(
    name: string,
    concurrency: number,
    process: (payload: Payload) => Promise<void>,
  ): void {
    const processor: Processor<Payload, void> = (job) => process(job.data);
    const options = { concurrency, lockDuration: LOCK_MILLISECONDS, stalledInterval: STALLED_MILLISECONDS };
    this.listen(
      this.config.values.REDIS_URL
        ? new Worker(name, processor, { ...options, connection: this.redisConnection() })
        : new Worker(
            name,
            processor,
            { ...options, connection: this.postgresPool() as never },
            createPostgresBackend as never,
          ),
    );
  }

  /** Lets running jobs finish, then closes queues and connections. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.open.map((each) => each.close()));
    await this.pool?.end();
    this.redis?.disconnect();
  }

  private listen<
    T extends { on(event: 'error', listener: (error: Error) => void): unknown; close(): Promise<void> },
  >(each: T): T {
    // without a listener, a lost connection would end the process
    each.on('error', (error) => this.logger.warn(`The queue is out of reach: ${error.message}`));
    this.open.push(each);
    return each;
  }

  private postgresPool(): Pool {
    if (!this.pool) {
      this.pool = new Pool(queuePoolOptions(this.config.values.DATABASE_URL));
      this.pool.on('error', (error) => this.logger.warn(`The queue's connection was lost: ${error.message}`));
    }
    return this.pool;
  }

  private redisConnection(): Redis {
    this.redis ??= new Redis(this.config.values.REDIS_URL as string, { maxRetriesPerRequest: null });
    return this.redis;
  }
}
