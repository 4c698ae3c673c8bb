import type { Worker } from 'bullmq';

const REST = 1000;

/**
 * A worker that is replaced when its queue has failed it, once the queue answers again. BullMQ's own would ask a queue
 * that refuses writes as fast as it can, and on PostgreSQL remember for ever that it could not be reached at first.
 */
export class PatientWorker {
  private current: Worker | undefined;
  private rest: NodeJS.Timeout | undefined;
  private closed = false;

  /**
   * @param make makes a worker that is at work.
   * @param answers whether the queue takes jobs now.
   */
  constructor(
    private readonly make: () => Worker,
    private readonly answers: () => Promise<boolean>,
    private readonly onError: (error: Error) => void,
  ) {
    this.begin();
  }

  /** Lets running jobs finish, as long as the queue takes that they have. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.rest);
    await this.current?.close();
  }

  private begin(): void {
    const worker = this.make();
    this.current = worker;
    worker.on('error', (error) => this.replace(worker, error));
    worker.waitUntilReady().catch((error: Error) => this.replace(worker, error));
  }

  private replace(worker: Worker, error: Error): void {
    if (this.closed || worker !== this.current) return;
    this.current = undefined;
    this.onError(error);
    void worker.close(true).catch(() => undefined);
    this.beginAfterRest();
  }

  private beginAfterRest(): void {
    this.rest = setTimeout(() => void this.beginIfAnswered(), REST);
  }

  private async beginIfAnswered(): Promise<void> {
    const answers = await this.answers();
    if (this.closed) return;
    if (answers) this.begin();
    else this.beginAfterRest();
  }
}
