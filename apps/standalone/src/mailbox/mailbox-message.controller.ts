import { Controller, Header } from '@nestjs/common';
import { route } from '@samsyn/platform';
import { type ArchivedMail, MailArchive } from './mail-archive';
import type { MailboxMessageView } from './mailbox-message.view';
import { listMailboxMessages } from './mailbox.entry';

/** The mails for programs, such as `npm run demo`. In the standalone program only, like the page for people. */
@Controller()
export class MailboxMessageController {
  constructor(private readonly archive: MailArchive) {}

  @route(listMailboxMessages)
  @Header('Cache-Control', 'no-store')
  async list(): Promise<MailboxMessageView[]> {
    return Promise.all((await this.archive.list()).map(viewOf));
  }
}

async function viewOf({ id, mail }: ArchivedMail): Promise<MailboxMessageView> {
  const { messageId, from, to, subject, sentAt, html, text, calendar, raw } = await mail.read();
  const [addresses, instant] = [to.join(', '), sentAt.toISOString()];
  return { id, messageId, from, to: addresses, subject, sentAt: instant, html, text, calendar, raw };
}
