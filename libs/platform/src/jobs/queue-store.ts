import type { Processor, Queue, Worker, WorkerOptions } from 'bullmq';

/** What a worker is made with, apart from where its jobs lie. */
export type WorkerManners = Omit<WorkerOptions, 'connection'>;

/**
 * Where BullMQ keeps jobs, and the connections to it: impatient ones for those who put a job there, since people wait
 * for them, and patient ones for workers, which wait for jobs.
 */
export interface QueueStore {
  queue(name: string): Queue;
  worker<Payload>(name: string, processor: Processor<Payload, void>, manners: WorkerManners): Worker;
  /** Ends every connection within a second, whatever hangs on it. */
  disconnect(): Promise<void>;
}

/** After so many milliseconds without an answer, whoever puts a job there gives up. */
export const PRODUCER_PATIENCE = 1000;
