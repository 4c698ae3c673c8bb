import { randomUUID } from 'node:crypto';
import { PlainQueue } from '../plain-queue';

const NAME = 'bench-mail';
/** Jobs at once in the one worker. */
const CONCURRENCY = 50;

/** The peer: a job of its own for every mail, which does nothing but be done. */
export class MailJobs {
  private readonly plain: PlainQueue<{ mailing: string }>;
  private added = 0;

  constructor(url: string) {
    this.plain = new PlainQueue(url, NAME);
  }

  async add(count: number): Promise<void> {
    const jobs = Array.from({ length: count }, () => ({
      name: NAME,
      data: { mailing: randomUUID() },
      opts: { jobId: `mail-${randomUUID()}`, removeOnComplete: true, removeOnFail: true },
    }));
    await this.plain.queue.addBulk(jobs);
    this.added = count;
  }

  /** Starts a worker, and resolves when all jobs are done. */
  async work(): Promise<void> {
    let completed = 0;
    const worker = this.plain.worker(() => Promise.resolve(), { concurrency: CONCURRENCY });
    await new Promise<void>((resolve, reject) => {
      worker.on('completed', () => {
        completed += 1;
        if (completed === this.added) resolve();
      });
      worker.on('error', reject);
    });
    await worker.close();
  }

  stop(): Promise<void> {
    return this.plain.stop();
  }
}
