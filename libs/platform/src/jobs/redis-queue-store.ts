import { type Processor, Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { PRODUCER_PATIENCE, type QueueStore, type WorkerManners } from './queue-store';

const KEEP_ALIVE = 10_000;
const LONGEST_PAUSE = 2000;

/** Tries again soon, for ever. */
const retryStrategy = (times: number) => Math.min(times * 100, LONGEST_PAUSE);

/** The queue in Redis or Valkey. */
export class RedisQueueStore implements QueueStore {
  private readonly producer: Redis;
  private readonly workers = new Set<Redis>();

  constructor(
    private readonly url: string,
    private readonly onLost: (error: Error) => void,
  ) {
    // refuses at once what it cannot send, and keeps nothing for later: the sweep is what comes later
    this.producer = new Redis(url, {
      retryStrategy,
      keepAlive: KEEP_ALIVE,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: PRODUCER_PATIENCE,
      commandTimeout: PRODUCER_PATIENCE,
      disableClientInfo: true,
    });
    this.producer.on('error', onLost);
  }

  queue(name: string): Queue {
    return new Queue(name, { connection: this.producer, skipWaitingForReady: true, skipVersionCheck: true });
  }

  /** BullMQ lets a worker's commands wait for the connection, and opens a second one to block on. */
  worker<Payload>(name: string, processor: Processor<Payload, void>, manners: WorkerManners): Worker {
    const options = { retryStrategy, keepAlive: KEEP_ALIVE, maxRetriesPerRequest: null };
    const connection = new WorkerRedis(this.url, options, (opened) => {
      opened.on('error', this.onLost);
      opened.once('end', () => this.workers.delete(opened));
      this.workers.add(opened);
    });
    const worker = new Worker(name, processor, { ...manners, connection });
    worker.once('closed', () => connection.disconnect());
    return worker;
  }

  disconnect(): Promise<void> {
    for (const each of [this.producer, ...this.workers]) each.disconnect();
    return Promise.resolve();
  }
}

/** A connection that tells of itself and of each copy that BullMQ makes of it, so that all can be ended. */
class WorkerRedis extends Redis {
  constructor(
    private readonly address: string,
    options: RedisOptions,
    private readonly onOpened: (opened: Redis) => void,
  ) {
    super(address, options);
    onOpened(this);
  }

  override duplicate(override?: Partial<RedisOptions>): WorkerRedis {
    return new WorkerRedis(this.address, { ...this.options, ...override }, this.onOpened);
  }
}
