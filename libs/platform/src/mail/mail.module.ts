import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/config';
import { SmtpSender } from './smtp-sender';

/** The pool of connections to the mail relay, closed when the process stops. */
@Global()
@Module({
  providers: [
    {
      provide: SmtpSender,
      inject: [Config],
      useFactory: ({ values }: Config) =>
        new SmtpSender({ url: values.SMTP_URL, maxConnections: values.SMTP_CONNECTIONS }),
    },
  ],
  exports: [SmtpSender],
})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(SmtpSender) private readonly sender: SmtpSender) {}

  async onApplicationShutdown(): Promise<void> {
    await this.sender.close();
  }
}
