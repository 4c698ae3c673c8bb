import { Module, type DynamicModule } from '@nestjs/common';
import type { SmtpSink } from '@samsyn/testing';
import { MailArchive } from './mail-archive';
import { MailboxMessageController } from './mailbox-message.controller';
import { MailboxController } from './mailbox.controller';
import { MailboxSettings } from './mailbox-settings';

export interface MailboxOptions extends MailboxSettings {
  /** The relay whose mails are shown. */
  readonly sink: SmtpSink;
  /** Where the mails are kept as `.eml` files. */
  readonly directory: string;
}

/** The mailbox page of the standalone program, which shows every mail as its recipient sees it. Never in production. */
@Module({})
export class MailboxModule {
  static for({ sink, directory, ...settings }: MailboxOptions): DynamicModule {
    const openArchive = async () => {
      const archive = await MailArchive.open(directory);
      for (const mail of sink.received) archive.add(mail);
      sink.on('received', (mail) => archive.add(mail));
      return archive;
    };
    return {
      module: MailboxModule,
      controllers: [MailboxController, MailboxMessageController],
      providers: [
        { provide: MailArchive, useFactory: openArchive },
        { provide: MailboxSettings, useValue: settings },
      ],
    };
  }
}
