import { randomUUID } from 'node:crypto';
import { PlainQueue } from '../plain-queue';

/** The name of the peer's queue. */
export const PLAIN_WAKE = 'bench-wake';

/** Whose mail is to be claimed. */
export interface PlainPayload {
  municipalityId: string;
}

/** The peer's writer: adds a job once its transaction has committed. */
export class PlainWake {
  private readonly plain: PlainQueue<PlainPayload>;

  constructor(url: string) {
    this.plain = new PlainQueue(url, PLAIN_WAKE);
  }

  async add(payload: PlainPayload): Promise<void> {
    const options = { jobId: `wake-${randomUUID()}`, removeOnComplete: true, removeOnFail: true };
    await this.plain.queue.add(PLAIN_WAKE, payload, options);
  }

  stop(): Promise<void> {
    return this.plain.stop();
  }
}
