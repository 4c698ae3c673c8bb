import { Global, Inject, Module, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../config/config';
import { SmtpSender } from './smtp-sender';

/** Milliseconds of a stop after which nothing is waited for any more; the process is killed after 30 s. */
const STOP_GRACE = 20_000;

/** The pool of connections to the mail relay, closed when the process stops. */
@Global()
@Module({
  providers: [
    {
      provide: SmtpSender,
      inject: [Config],
      useFactory: ({ values }: Config) =>
        new SmtpSender({
          url: values.SMTP_URL,
          maxConnections: values.SMTP_CONNECTIONS,
          answerTimeout: values.SMTP_ANSWER_SECONDS * 1_000,
        }),
    },
  ],
  exports: [SmtpSender],
})
export class MailModule implements OnModuleDestroy, OnApplicationShutdown {
  private cutOff: NodeJS.Timeout | undefined;

  constructor(@Inject(SmtpSender) private readonly sender: SmtpSender) {}

  /** The first hook of a stop: whoever sends may still be waiting for the relay, and would for ten minutes. */
  onModuleDestroy(): void {
    this.cutOff = setTimeout(() => void this.sender.close({ graceMilliseconds: 0 }), STOP_GRACE);
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.cutOff);
    await this.sender.close();
  }
}
