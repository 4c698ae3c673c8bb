import { createPostgresBackend, type Processor, Queue, Worker } from 'bullmq';
import { Client, Pool } from 'pg';
import { queuePoolOptions } from '../database/database-options';
import { inTime } from '../clock/in-time';
import { PRODUCER_PATIENCE, type QueueStore, type WorkerManners } from './queue-store';

const WORKER_PATIENCE = 5000;
const LAST_WAIT = 1000;

/** The queue in PostgreSQL. */
export class PostgresQueueStore implements QueueStore {
  private readonly clients = new Set<Client>();
  private readonly producers: Pool;
  private readonly workers: Pool;

  constructor(
    url: string,
    private readonly onLost: (error: Error) => void,
  ) {
    this.producers = this.pool(url, 2, PRODUCER_PATIENCE);
    // one of them listens
    this.workers = this.pool(url, 4, WORKER_PATIENCE);
  }

  queue(name: string): Queue {
    return new Queue(name, { connection: this.producers as never }, createPostgresBackend as never);
  }

  worker<Payload>(name: string, processor: Processor<Payload, void>, manners: WorkerManners): Worker {
    const options = { ...manners, connection: this.workers as never };
    return new Worker(name, processor, options, createPostgresBackend as never);
  }

  async disconnect(): Promise<void> {
    const ended = Promise.all([this.producers.end(), this.workers.end()]);
    // a question under way holds up the end of its pool
    await inTime(ended, LAST_WAIT).catch(() => Promise.all([...this.clients].map((client) => client.end())));
  }

  private pool(url: string, size: number, patience: number): Pool {
    const pool = new Pool(queuePoolOptions(url, size, patience));
    // without a listener, a lost connection would end the process
    pool.on('error', this.onLost);
    pool.on('connect', (client) => {
      if (!(client instanceof Client)) return;
      // the pool listens to those at rest alone, and BullMQ not yet while it asks its first question
      client.on('error', this.onLost);
      this.clients.add(client);
      client.once('end', () => this.clients.delete(client));
    });
    return pool;
  }
}
