import type { Mail } from '@samsyn/platform';
import { createTransport } from 'nodemailer';

/** What one would write with nodemailer alone: a pool, and every mail handed to it at once. */
export class BarePool {
  private readonly transport;

  constructor(url: string, maxConnections: number) {
    const { hostname: host, port } = new URL(url);
    this.transport = createTransport({
      pool: true,
      host,
      port: Number(port),
      maxConnections,
      // As ours: the default renews a connection every 100 mails.
      maxMessages: 10_000,
    });
  }

  async send(mails: readonly Mail[]): Promise<void> {
    await Promise.all(
      mails.map(({ calendar, ...mail }) =>
        this.transport.sendMail(calendar ? { ...mail, icalEvent: calendar } : mail),
      ),
    );
  }

  close(): void {
    this.transport.close();
  }
}
