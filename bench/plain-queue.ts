import { createPostgresBackend, Queue, Worker, type WorkerOptions } from 'bullmq';
import { Pool } from 'pg';

/** As ours. */
const CONNECTIONS = 6;

/** BullMQ on PostgreSQL as one would use it alone. */
export class PlainQueue<Payload> {
  private readonly pool: Pool;
  readonly queue: Queue;

  constructor(
    url: string,
    private readonly name: string,
  ) {
    this.pool = new Pool({ connectionString: url, max: CONNECTIONS, options: '-c search_path=bullmq' });
    this.queue = new Queue(name, { connection: this.pool as never }, createPostgresBackend as never);
  }

  /** Starts a worker; it is closed by whoever started it. */
  worker(process: (payload: Payload) => Promise<void>, options: Omit<WorkerOptions, 'connection'>): Worker {
    const processor = (job: { data: Payload }) => process(job.data);
    const connection = this.pool as never;
    return new Worker(this.name, processor, { ...options, connection }, createPostgresBackend as never);
  }

  async stop(): Promise<void> {
    await this.queue.close();
    await this.pool.end();
  }
}
