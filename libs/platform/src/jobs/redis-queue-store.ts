import { type Processor, Queue, Worker } from 'bullmq';
import type { Redis, RedisOptions } from 'ioredis';
import { PRODUCER_PATIENCE, type QueueStore, type WorkerManners } from './queue-store';

const KEEP_ALIVE = 10_000;
const LONGEST_PAUSE = 2000;

/** Tries again soon, for ever. */
const retryStrategy = (times: number) => Math.min(times * 100, LONGEST_PAUSE);

type Connect = (options: RedisOptions) => Redis;

/** The queue in Redis or Valkey. */
export class RedisQueueStore implements QueueStore {
  private readonly workers = new Set<Redis>();

  private constructor(
    private readonly connect: Connect,
    private readonly producer: Redis,
    private readonly onLost: (error: Error) => void,
  ) {
    this.producer.on('error', onLost);
  }

  /** Its client is loaded here and not before: most run without Redis. */
  static async open(url: string, onLost: (error: Error) => void): Promise<RedisQueueStore> {
    const { Redis } = await import('ioredis');
    const connect: Connect = (options) => new Redis(url, options);
    // refuses at once what it cannot send, and keeps nothing for later: the sweep is what comes later
    const producer = connect({
      retryStrategy,
      keepAlive: KEEP_ALIVE,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: PRODUCER_PATIENCE,
      commandTimeout: PRODUCER_PATIENCE,
      disableClientInfo: true,
    });
    return new RedisQueueStore(connect, producer, onLost);
  }

  queue(name: string): Queue {
    return new Queue(name, { connection: this.producer, skipWaitingForReady: true, skipVersionCheck: true });
  }

  /** BullMQ lets a worker's commands wait for the connection, and opens a second one to block on. */
  worker<Payload>(name: string, processor: Processor<Payload, void>, manners: WorkerManners): Worker {
    const connection = this.connect({ retryStrategy, keepAlive: KEEP_ALIVE, maxRetriesPerRequest: null });
    keepCopies(connection, (opened) => {
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

/** Tells of a connection and of each copy that BullMQ makes of it, so that all can be ended. */
function keepCopies(connection: Redis, onOpened: (opened: Redis) => void): void {
  onOpened(connection);
  const duplicate = connection.duplicate.bind(connection);
  connection.duplicate = (override) => {
    const copy = duplicate(override);
    keepCopies(copy, onOpened);
    return copy;
  };
}
